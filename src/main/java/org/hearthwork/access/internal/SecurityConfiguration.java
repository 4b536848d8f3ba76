package org.hearthwork.access.internal;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.hearthwork.access.ui.LoginView;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        // OWASP's Argon2id setting: 19 MiB of memory, two passes, one lane; salt 16 bytes, hash 32.
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/leave", "/hearth/**", "/icons/**", "/favicon.svg")
                        .permitAll());
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        // Vaadin 25.2 starts with inline scripts and eval; all else stays on this origin.
                        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
                                + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))
                .frameOptions(frames -> frames.deny())
                // Early, because a page is forwarded to Vaadin, which commits the response before the chain ends.
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // An address that leads nowhere reaches our own "Not found" page instead of an empty
                                // refusal.
                                .anyRequest(request -> request.authenticated()))
                .with(new SignInFailure(), Customizer.withDefaults())
                .build();
    }
}
