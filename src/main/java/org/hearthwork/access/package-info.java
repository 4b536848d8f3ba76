/** The practice, its staff and accounts, signing in, and who the actor of a call is. */
@NullMarked
package org.hearthwork.access;

import org.jspecify.annotations.NullMarked;
