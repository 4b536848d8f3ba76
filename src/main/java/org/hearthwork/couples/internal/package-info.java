@NullMarked
package org.hearthwork.couples.internal;

import org.jspecify.annotations.NullMarked;
