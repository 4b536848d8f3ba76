/** Before anything is begun: what somebody set, whether there is a place to listen, and refusals in words. */
@NullMarked
package org.hearthwork.start;

import org.jspecify.annotations.NullMarked;
