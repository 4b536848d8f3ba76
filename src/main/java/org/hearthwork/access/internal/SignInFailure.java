package org.hearthwork.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the form with the true reason: a database that cannot be asked has not said that the password is wrong. */
class SignInFailure extends AbstractHttpConfigurer<SignInFailure, HttpSecurity>
        implements AuthenticationFailureHandler {

    /** After Vaadin's part, which brings the form: before it, the form would come with Spring's own page. */
    @Override
    public void init(HttpSecurity http) {
        http.formLogin(form -> form.failureHandler(this));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean notAsked = failure instanceof InternalAuthenticationServiceException;
        response.sendRedirect(request.getContextPath() + "/login?" + (notAsked ? "unreachable" : "error"));
    }
}
