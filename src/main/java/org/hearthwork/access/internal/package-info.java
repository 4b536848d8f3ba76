@NullMarked
package org.hearthwork.access.internal;

import org.jspecify.annotations.NullMarked;
