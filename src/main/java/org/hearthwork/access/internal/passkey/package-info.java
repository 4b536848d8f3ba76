/** Passkeys (WebAuthn): what is asked of an authenticator, what it answers, and the rows of those that were added. */
@NullMarked
package org.hearthwork.access.internal.passkey;

import org.jspecify.annotations.NullMarked;
