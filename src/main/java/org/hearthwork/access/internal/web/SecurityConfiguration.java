package org.hearthwork.access.internal.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.hearthwork.access.internal.signin.PasskeyDoor;
import org.hearthwork.access.internal.signin.PasskeyFilter;
import org.hearthwork.access.internal.signin.SecondDoor;
import org.hearthwork.access.internal.signin.SecondStepFilter;
import org.hearthwork.access.internal.signin.SignInRefusal;
import org.hearthwork.access.internal.stay.LeaveMark;
import org.hearthwork.access.internal.stay.SignOut;
import org.hearthwork.access.internal.stay.StayLimits;
import org.hearthwork.access.internal.stay.StayWatch;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.access.ui.LoginView;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties({StayLimits.class, Outside.class})
class SecurityConfiguration {

    private static final long TWO_YEARS = 63_072_000; // seconds
    private static final String KEEPS_NOTHING = "no-cache, no-store, max-age=0, must-revalidate";

    @Bean
    PasswordEncoder passwordEncoder() {
        // OWASP's Argon2id setting: 19 MiB of memory, two passes, one lane; salt 16 bytes, hash 32.
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            RequestUtil vaadinRequests,
            Stays stays,
            SignOut signOut,
            SignInRefusal refusal,
            SecondDoor secondDoor,
            PasskeyDoor passkeyDoor,
            SecurityContextHolderStrategy whoAsks,
            ApplicationEventPublisher events)
            throws Exception {
        // What went wrong is told to everybody: a heartbeat without a session gets its 403, not a page to sign in.
        // An answer that goes on was allowed when it began; that its session ended is no reason to send another one
        // after it.
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/leave", "/session", "/hearth/**", "/icons/**", "/favicon.svg")
                        .permitAll());
        http.addFilterAfter(new LeaveMark(signOut), SecurityContextHolderFilter.class);
        http.addFilterAfter(new StayWatch(stays), LeaveMark.class);
        // A session of its own for whoever signs in: no page of somebody before goes on in their name.
        http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()));
        // The page by name too: this is settled before Vaadin's configurer says it, and Spring would draw a page of its
        // own.
        http.formLogin(form -> form.loginPage("/login").permitAll().failureHandler(refusal));
        http.addFilterBefore(
                new SecondStepFilter(secondDoor, whoAsks, events), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(
                new PasskeyFilter(passkeyDoor, whoAsks, events), UsernamePasswordAuthenticationFilter.class);
        var signIns = PathPatternRequestMatcher.withDefaults();
        http.exceptionHandling(
                refused -> refused.defaultAccessDeniedHandlerFor(refusal, signIns.matcher(HttpMethod.POST, "/login"))
                        .defaultAccessDeniedHandlerFor(refusal, signIns.matcher(HttpMethod.POST, SecondStepFilter.PATH))
                        .defaultAccessDeniedHandlerFor(refusal, signIns.matcher(HttpMethod.POST, PasskeyFilter.PATH)));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())
                // Spring's own words but for "Pragma: no-cache", which no file could take back: browsers would ask
                // again for
                // every one that they may keep.
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, KEEPS_NOTHING))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        // Vaadin 25.2 starts with inline scripts and eval; all else stays on this origin.
                        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self'"
                                + " 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
                                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(
                        policy -> policy.maxAgeInSeconds(TWO_YEARS).includeSubDomains(false))
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
                                .addLogoutHandler(signOut)
                                // Ours above: Vaadin's would let the sign-in form through without a token.
                                .enableCsrfConfiguration(false)
                                // An address that leads nowhere reaches our own "Not found" page instead of an empty
                                // refusal.
                                .anyRequest(request -> request.authenticated()))
                .build();
    }
}
