@NullMarked
package org.hearthwork.library.internal;

import org.jspecify.annotations.NullMarked;
