@NullMarked
package org.hearthwork;

import org.jspecify.annotations.NullMarked;
