package org.hearthwork.access.internal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

class SignInRefusalTest {

    private static String leadsTo(AuthenticationException failure) throws Exception {
        var response = new MockHttpServletResponse();
        new SignInRefusal().onAuthenticationFailure(new MockHttpServletRequest(), response, failure);
        return response.getRedirectedUrl();
    }

    @Test
    void o1_a_database_that_cannot_be_asked_is_not_called_a_wrong_password() throws Exception {
        assertThat(leadsTo(new InternalAuthenticationServiceException("no connection")))
                .isEqualTo("/login?unreachable");
        assertThat(leadsTo(new BadCredentialsException("wrong"))).isEqualTo("/login?error");
        assertThat(leadsTo(new TooManyTries(java.time.Duration.ofSeconds(61)))).isEqualTo("/login?wait=2");
    }
}
