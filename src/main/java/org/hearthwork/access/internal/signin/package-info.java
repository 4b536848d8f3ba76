/** How somebody comes in: the account behind an e-mail, the comparison of the password, how often it may be tried. */
@NullMarked
package org.hearthwork.access.internal.signin;

import org.jspecify.annotations.NullMarked;
