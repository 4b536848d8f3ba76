@NullMarked
package org.hearthwork.tracking.internal;

import org.jspecify.annotations.NullMarked;
