/** The append-only, hash-chained trail of who did and opened what. */
@NullMarked
package org.hearthwork.audit;

import org.jspecify.annotations.NullMarked;
