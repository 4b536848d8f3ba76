/** The clinician's day: who comes, who needs a person, the brief, the screen within the session. */
@NullMarked
package org.hearthwork.today;

import org.jspecify.annotations.NullMarked;
