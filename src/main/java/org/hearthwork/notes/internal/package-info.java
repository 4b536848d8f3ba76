@NullMarked
package org.hearthwork.notes.internal;

import org.jspecify.annotations.NullMarked;
