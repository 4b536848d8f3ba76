package org.hearthwork.demo.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.FirstRun;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.People;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Notices;
import org.hearthwork.kit.PracticeClock;
import org.springframework.stereotype.Component;

/**
 * Lets Maple Street live through its ten weeks: every row is made by the service call a person would have made, by that
 * person, at that moment. So the demo practice can hold nothing that the product would not allow.
 */
@Component
class DemoPractice {

    static final String PASSWORD = "between-sessions";

    private final FirstRun firstRun;
    private final Invitations invitations;
    private final People people;
    private final Notices notices;
    private final Joining joining;
    private final Desk desk;
    private final Phones phones;
    private final DemoRows rows;
    private final Voices voices;
    private final Clock clock;

    DemoPractice(
            FirstRun firstRun,
            Invitations invitations,
            People people,
            Notices notices,
            Joining joining,
            Desk desk,
            Phones phones,
            DemoRows rows,
            Voices voices,
            Clock clock) {
        this.firstRun = firstRun;
        this.invitations = invitations;
        this.people = people;
        this.notices = notices;
        this.joining = joining;
        this.desk = desk;
        this.phones = phones;
        this.rows = rows;
        this.voices = voices;
        this.clock = clock;
    }

    /** The one who waited for the demo does not want it any more. */
    static final class Stopped extends RuntimeException {

        private Stopped() {
            super("stopped while the demo practice was being made", null, false, false);
        }
    }

    /**
     * Everything up to now, in the order of time within each couple.
     *
     * @throws Stopped before the next couple or moment, when {@code stop} says so
     */
    void live(BooleanSupplier stop) {
        Runnable goOn = () -> {
            if (stop.getAsBoolean()) {
                throw new Stopped();
            }
        };
        Instant now = clock.instant();
        ZoneId zone = ZoneId.systemDefault();
        Instant founded = now.minus(75, ChronoUnit.DAYS);
        Actor owner = PracticeClock.at(founded, () -> {
            String link = firstRun.found(
                    new PracticeSettings("Maple Street Couples Therapy", zone, "US"),
                    "owner@maple.test",
                    "Olivia Maple");
            invitations.acceptAsStaff(Joining.token(link), "Olivia Maple", PASSWORD);
            return joining.actor("owner@maple.test");
        });
        Actor nora = staff(owner, Role.CLINICIAN, "Nora Lindqvist", "nora@maple.test", founded);
        Actor samir = staff(owner, Role.ASSOCIATE, "Samir Haddad", "samir@maple.test", founded);
        Actor vera = staff(owner, Role.SUPERVISOR, "Vera Okafor", "vera@maple.test", founded);
        PracticeClock.at(
                founded, () -> Actors.as(owner, () -> people.supervise(samir.account(), null, vera.account())));
        List.of(nora, samir, vera).forEach(one -> PracticeClock.at(founded, () -> Actors.as(one, this::readNotices)));
        int seed = 1;
        for (Script script : MapleStreet.all()) {
            Actor clinician = script.trainee() ? samir : nora;
            Scene scene = new Scene(script, clinician, zone, now, new Random(seed++), new Moments());
            new CoupleLife(scene, desk, joining, phones, rows, voices).live(goOn);
        }
    }

    private Actor staff(Actor owner, Role role, String name, String email, Instant at) {
        return PracticeClock.at(at, () -> {
            String link = Actors.as(owner, () -> invitations.inviteStaff(role, name, email));
            invitations.acceptAsStaff(Joining.token(link), name, PASSWORD);
            return joining.actor(email);
        });
    }

    /** Who came in when the practice began is no news today. */
    private void readNotices() {
        notices.unseen().forEach(notice -> notices.acknowledge(notice.id()));
    }
}
