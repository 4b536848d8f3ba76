/** Session notes: written, signed, added to, with the lines of the couple they quote. */
@NullMarked
package org.hearthwork.notes;

import org.jspecify.annotations.NullMarked;
