/** Appointments, the brief and session notes. */
@NullMarked
package org.hearthwork.sessions;

import org.jspecify.annotations.NullMarked;
