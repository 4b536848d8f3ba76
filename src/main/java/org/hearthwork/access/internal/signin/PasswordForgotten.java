package org.hearthwork.access.internal.signin;

import org.springframework.security.core.AuthenticationException;

/** The password was not shown here, or too long ago, or is not the one of this account any more. */
final class PasswordForgotten extends AuthenticationException {

    PasswordForgotten() {
        super("the password has to be shown again");
    }
}
