/** Couples, their two partners, care teams, consents and safety holds. */
@NullMarked
package org.hearthwork.couples;

import org.jspecify.annotations.NullMarked;
