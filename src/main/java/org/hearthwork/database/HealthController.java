package org.hearthwork.database;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether Hearthwork works, for whoever watches over it: 200 when the database answers, 503 when not. Anybody may ask, so
 * it tells nothing else, keeps no session, and asks the database at most once a second however often it is asked.
 */
@RestController
class HealthController {

    private static final String PATH = "/health";
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Postgres postgres;
    private long askedAt = System.nanoTime() - FRESH;
    private boolean answered;

    HealthController(Postgres postgres) {
        this.postgres = postgres;
    }

    @GetMapping(PATH)
    ResponseEntity<String> health() {
        boolean well = databaseAnswers();
        return ResponseEntity.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(well ? "ok\n" : "not ok\n");
    }

    private synchronized boolean databaseAnswers() {
        if (System.nanoTime() - askedAt >= FRESH) {
            answered = postgres.answers();
            askedAt = System.nanoTime();
        }
        return answered;
    }

    /** Open to everybody by a chain of its own: no other rule of the door has to know of it. */
    @Bean
    @Order(0)
    static SecurityFilterChain openToEverybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
