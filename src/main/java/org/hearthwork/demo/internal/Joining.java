package org.hearthwork.demo.internal;

import java.time.Instant;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Signatures;
import org.hearthwork.couples.Welcome;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** How people follow the link that they were given. */
@Component
record Joining(Welcome welcome, UserDetailsService accounts) {

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** A partner accepts at this moment, and signs every document. */
    Actor accept(String link, Script script, Seat seat, Instant at) {
        PracticeClock.at(
                at,
                () -> welcome.accept(
                        token(link),
                        seat == Seat.A ? script.a() : script.b(),
                        DemoPractice.PASSWORD,
                        Signatures.all(Secrets.LIMITED_SECRETS),
                        script.language()));
        return actor(script.emailOf(seat));
    }

    Actor actor(String email) {
        return Actors.of(accounts.loadUserByUsername(email));
    }
}
