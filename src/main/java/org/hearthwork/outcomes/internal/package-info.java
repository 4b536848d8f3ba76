@NullMarked
package org.hearthwork.outcomes.internal;

import org.jspecify.annotations.NullMarked;
