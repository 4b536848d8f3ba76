@NullMarked
package org.hearthwork.today.internal;

import org.jspecify.annotations.NullMarked;
