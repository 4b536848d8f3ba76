package org.hearthwork.demo.internal;

import java.time.Instant;
import java.util.EnumSet;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
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
                        EnumSet.allOf(ConsentDocument.class),
                        script.language()));
        return actor(script.emailOf(seat));
    }

    Actor actor(String email) {
        return Actors.of(accounts.loadUserByUsername(email));
    }
}
