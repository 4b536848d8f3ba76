/** The second step of signing in: codes of an authenticator app, recovery codes, and when they are asked for. */
@NullMarked
package org.hearthwork.access.internal.factor;

import org.jspecify.annotations.NullMarked;
