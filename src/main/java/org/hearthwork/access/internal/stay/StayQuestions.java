package org.hearthwork.access.internal.stay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a page asks about its own session: whether it is still there and for how long. Asking is no use (GET); that somebody
 * is sitting there and reading is (POST); that its time is up and the page blank is its end (DELETE). The session watch has
 * decided before any of them is answered.
 */
@RestController
class StayQuestions {

    static final String PATH = "/session";

    /** How much earlier than here a page may take its time for up; another tab may know of a use that it does not. */
    private static final Duration EARLY = Duration.ofSeconds(5);

    /**
     * @param id of the session, so that a page notices when another person signed in beside it
     * @param why it will end first
     */
    record Answer(UUID id, long leftMillis, Ending why) {}

    private final Stays stays;
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    StayQuestions(Stays stays) {
        this.stays = stays;
    }

    @GetMapping(PATH)
    ResponseEntity<Answer> left(HttpServletRequest request) {
        return answer(request.getSession(false));
    }

    @PostMapping(PATH)
    ResponseEntity<Answer> stillHere(HttpServletRequest request) {
        return answer(request.getSession(false));
    }

    @DeleteMapping(PATH)
    ResponseEntity<Answer> timeIsUp(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            Stays.of(before)
                    .map(stays::left)
                    .filter(left -> left.time().compareTo(EARLY) <= 0)
                    .ifPresent(left -> {
                        stays.end(before);
                        session.logout(request, response, who);
                        request.getSession().setAttribute(Ending.TOLD_TO, left.why());
                    });
        }
        return answer(request.getSession(false));
    }

    private ResponseEntity<Answer> answer(@Nullable HttpSession session) {
        return Optional.ofNullable(session)
                .flatMap(Stays::of)
                .map(stay -> {
                    Stay.Left left = stays.left(stay);
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new Answer(stay.id(), left.time().toMillis(), left.why()));
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
