/** How homework goes, as the clinician's side sees it: figures, timeline, what was answered, and the dialog that assigns. */
@NullMarked
package org.hearthwork.tracking;

import org.jspecify.annotations.NullMarked;
