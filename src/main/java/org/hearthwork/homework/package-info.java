/** Assigning, doing, revealing and following homework. */
@NullMarked
package org.hearthwork.homework;

import org.jspecify.annotations.NullMarked;
