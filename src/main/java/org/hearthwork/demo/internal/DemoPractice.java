package org.hearthwork.demo.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.FirstRun;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.People;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Aim;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Notices;
import org.hearthwork.couples.Secrets;
import org.hearthwork.couples.Welcome;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Sending;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.PromptKind;
import org.hearthwork.notes.NoteDraft;
import org.hearthwork.notes.NoteSection;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.AppointmentWish;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/**
 * Lets Maple Street live through its ten weeks: every row is made by the service call a person would have made, by that
 * person, at that moment. So the demo practice can hold nothing that the product would not allow.
 */
@Component
class DemoPractice {

    static final String PASSWORD = "between-sessions";

    private static final Duration SESSION = Duration.ofMinutes(50);
    private static final int AS_PLANNED = 0; // the version of what nobody has changed yet
    private static final Duration TALKED_AFTER = Duration.ofDays(4);
    private static final Duration UNREAD_FOR = Duration.ofDays(3);

    private final FirstRun firstRun;
    private final Invitations invitations;
    private final People people;
    private final Couples couples;
    private final Notices notices;
    private final Welcome welcome;
    private final Library library;
    private final Assigning assigning;
    private final Doing doing;
    private final Sending sending;
    private final Togetherness togetherness;
    private final Appointments appointments;
    private final Notes notes;
    private final DemoRows rows;
    private final Voices voices;
    private final UserDetailsService accounts;
    private final Clock clock;

    DemoPractice(
            FirstRun firstRun,
            Invitations invitations,
            People people,
            Couples couples,
            Notices notices,
            Welcome welcome,
            Library library,
            Assigning assigning,
            Doing doing,
            Sending sending,
            Togetherness togetherness,
            Appointments appointments,
            Notes notes,
            DemoRows rows,
            Voices voices,
            UserDetailsService accounts,
            Clock clock) {
        this.firstRun = firstRun;
        this.invitations = invitations;
        this.people = people;
        this.couples = couples;
        this.notices = notices;
        this.welcome = welcome;
        this.library = library;
        this.assigning = assigning;
        this.doing = doing;
        this.sending = sending;
        this.togetherness = togetherness;
        this.appointments = appointments;
        this.notes = notes;
        this.rows = rows;
        this.voices = voices;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Everything up to now, in the order of time within each couple. */
    void live() {
        Instant now = clock.instant();
        ZoneId zone = ZoneId.systemDefault();
        Instant founded = now.minus(75, ChronoUnit.DAYS);
        Actor owner = PracticeClock.at(founded, () -> {
            String link = firstRun.found(
                    new PracticeSettings("Maple Street Couples Therapy", zone, "US"),
                    "owner@maple.test",
                    "Olivia Maple");
            invitations.acceptAsStaff(token(link), "Olivia Maple", PASSWORD);
            return actor("owner@maple.test");
        });
        Actor nora = staff(owner, Role.CLINICIAN, "Nora Lindqvist", "nora@maple.test", founded);
        Actor samir = staff(owner, Role.ASSOCIATE, "Samir Haddad", "samir@maple.test", founded);
        Actor vera = staff(owner, Role.SUPERVISOR, "Vera Okafor", "vera@maple.test", founded);
        PracticeClock.at(
                founded, () -> Actors.as(owner, () -> people.supervise(samir.account(), null, vera.account())));
        List.of(nora, samir, vera).forEach(one -> PracticeClock.at(founded, () -> Actors.as(one, this::readNotices)));
        int seed = 1;
        for (Script script : Script.all()) {
            new Life(script, script.trainee() ? samir : nora, zone, now, new Random(seed++)).live();
        }
    }

    private Actor staff(Actor owner, Role role, String name, String email, Instant at) {
        return PracticeClock.at(at, () -> {
            String link = Actors.as(owner, () -> invitations.inviteStaff(role, name, email));
            invitations.acceptAsStaff(token(link), name, PASSWORD);
            return actor(email);
        });
    }

    /** Who came in when the practice began is no news today. */
    private void readNotices() {
        notices.unseen().forEach(notice -> notices.acknowledge(notice.id()));
    }

    private Actor actor(String email) {
        return Actors.of(accounts.loadUserByUsername(email));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The weeks of one couple. */
    private final class Life {

        private record Moment(Instant at, Runnable doing) {}

        private final Script script;
        private final Actor clinician;
        private final ZoneId zone;
        private final Instant now;
        private final LocalDate today;
        private final Random chance;
        /** What is still to come, the earliest first; living through one may bring others. */
        private final PriorityQueue<Moment> moments = new PriorityQueue<>(Comparator.comparing(Moment::at));

        private final Map<Seat, Actor> partners = new EnumMap<>(Seat.class);

        Life(Script script, Actor clinician, ZoneId zone, Instant now, Random chance) {
            this.script = script;
            this.clinician = clinician;
            this.zone = zone;
            this.now = now;
            this.today = LocalDate.ofInstant(now, zone);
            this.chance = chance;
        }

        void live() {
            Instant begun = at(today.minusDays(script.firstSessionDaysAgo() + 2L), LocalTime.of(9, 0));
            CoupleId couple = as(
                    clinician,
                    begun,
                    () -> couples.open(new NewCouple(
                            script.a(),
                            script.b(),
                            zone,
                            Secrets.LIMITED_SECRETS,
                            new NewCouple.Family("3 years and 8 months", "Grandmother on Sundays", "After 20:30"))));
            if (script.fate() == Script.Fate.BRAND_NEW) {
                planSession(couple, today.plusDays(3), script.sessionTime(), null, now.minusSeconds(3600));
                return;
            }
            join(couple, Seat.A, begun.plusSeconds(7200));
            join(couple, Seat.B, begun.plusSeconds(9000));
            as(clinician, begun.plusSeconds(600), () -> {
                couples.recordAim(couple, Seat.A, null, Aim.IMPROVE);
                couples.recordAim(
                        couple, Seat.B, null, script.fate() == Script.Fate.SEPARATED ? Aim.CLARIFY : Aim.IMPROVE);
                return true;
            });
            sessions(couple);
            script.work().forEach(given -> give(couple, given));
            fate(couple);
            while (!moments.isEmpty() && !moments.peek().at().isAfter(now)) {
                Moment moment = moments.remove();
                PracticeClock.at(moment.at(), moment.doing());
            }
        }

        private <T> T as(Actor actor, Instant moment, java.util.function.Supplier<T> doing) {
            return PracticeClock.at(moment, () -> Actors.as(actor, doing));
        }

        private Instant at(LocalDate day, LocalTime time) {
            return LocalDateTime.of(day, time).atZone(zone).toInstant();
        }

        private void join(CoupleId couple, Seat seat, Instant moment) {
            String email = script.emailOf(seat);
            String link = as(clinician, moment.minusSeconds(3600), () -> couples.invite(couple, seat, email));
            PracticeClock.at(
                    moment,
                    () -> welcome.accept(
                            token(link),
                            seat == Seat.A ? script.a() : script.b(),
                            PASSWORD,
                            EnumSet.allOf(ConsentDocument.class),
                            script.language()));
            partners.put(seat, actor(email));
        }

        /** A session a week, the past ones attended and noted; the newest note may still wait for its signature. */
        private void sessions(CoupleId couple) {
            LocalDate first = today.minusDays(script.firstSessionDaysAgo())
                    .with(TemporalAdjusters.nextOrSame(script.sessionDay()));
            boolean ended = script.fate() == Script.Fate.SEPARATED || script.fate() == Script.Fate.PAUSED;
            LocalDate last = ended ? today.minusDays(14) : today.minusDays(1);
            int number = 0;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(1)) {
                int session = number++;
                LocalDate on = day;
                moments.add(new Moment(
                        at(day.minusDays(1), LocalTime.of(8, 0)),
                        () -> heldSession(couple, on, session, !on.plusWeeks(1).isAfter(last))));
            }
            if (!ended) {
                LocalDate next =
                        script.today() != null ? today : today.with(TemporalAdjusters.next(script.sessionDay()));
                LocalTime time = script.today() != null ? script.today() : script.sessionTime();
                // Planned before the session itself, so that a demo opened in the evening has had its afternoon too.
                planSession(couple, next, time, script.aloneToday(), at(today.minusDays(2), LocalTime.of(18, 0)));
                if (script.today() != null) {
                    planSession(
                            couple,
                            today.plusWeeks(1),
                            script.sessionTime(),
                            null,
                            at(today.minusDays(2), LocalTime.of(18, 1)));
                }
            }
        }

        private void planSession(CoupleId couple, LocalDate day, LocalTime time, @Nullable Seat alone, Instant when) {
            as(clinician, when, () -> appointments.plan(couple, wish(day, time, alone)));
        }

        private AppointmentWish wish(LocalDate day, LocalTime time, @Nullable Seat alone) {
            return new AppointmentWish(alone, day, time, time.plus(SESSION), Setting.IN_PERSON);
        }

        private void heldSession(CoupleId couple, LocalDate day, int number, boolean older) {
            AppointmentId appointment =
                    Actors.as(clinician, () -> appointments.plan(couple, wish(day, script.sessionTime(), null)));
            Instant over = at(day, script.sessionTime()).plus(SESSION);
            if (over.isAfter(now)) {
                return;
            }
            as(clinician, over, () -> {
                appointments.attend(
                        appointment,
                        AS_PLANNED,
                        Map.of(
                                Seat.A,
                                Attendance.ATTENDED,
                                Seat.B,
                                number % 6 == 4 ? Attendance.LATE : Attendance.ATTENDED));
                NoteTemplate template = number % 4 == 3 ? NoteTemplate.DAP : NoteTemplate.SOAP;
                NoteId note = notes.start(couple, appointment, template);
                Map<NoteSection, String> texts = new EnumMap<>(NoteSection.class);
                template.sections()
                        .forEach(section -> texts.put(
                                section, voices.line("notes", section.name()).formatted(script.a(), script.b())));
                NoteDraft draft = new NoteDraft(note, notes.open(note).version(), texts);
                boolean unsigned = !older && chance.nextDouble() < .3;
                if (script.trainee() || unsigned) {
                    notes.save(draft);
                } else {
                    notes.sign(draft);
                }
                return true;
            });
        }

        private void give(CoupleId couple, Script.Given given) {
            LocalDate day = today.minusDays(given.daysAgo());
            Instant moment = at(day, LocalTime.of(15, 30));
            if (moment.isAfter(now)) {
                moment = now.minusSeconds(600);
            }
            moments.add(new Moment(moment, () -> {
                Exercise exercise = library.newest(given.exercise());
                UUID assignment = Actors.as(
                                clinician,
                                () -> assigning.assign(
                                        couple,
                                        new AssignmentWish(
                                                given.exercise(),
                                                given.sitting(),
                                                false,
                                                given.audience(),
                                                given.schedule(),
                                                day.plusDays(given.firstDue()),
                                                given.audience() == Audience.BOTH_SEALED
                                                        ? WhoSees.SEALED
                                                        : WhoSees.CLINICIAN_ONLY,
                                                given.audience() == Audience.BOTH_SEALED
                                                        ? RevealRule.WHEN_BOTH_DONE
                                                        : RevealRule.NEVER,
                                                true,
                                                new AssignmentWish.Kit(
                                                        "You both said you miss each other in the ordinary days.",
                                                        exercise.ifThen().cue(),
                                                        exercise.ifThen().action(),
                                                        exercise.obstacle(),
                                                        exercise.planB(),
                                                        8),
                                                Map.of())))
                        .value();
                if (!given.stillOpen()) {
                    Actors.as(clinician, () -> rows.occurrencesOf(assignment)).forEach(this::live);
                }
            }));
        }

        /** Both partners' part in one occurrence, each at their own hour of their own evening. */
        private void live(DemoRows.Due due) {
            double a = chance.nextDouble();
            double b = chance.nextDouble();
            part(Seat.A, due, a, script.doneA(), script.couldntA());
            part(Seat.B, due, b, script.doneB(), script.couldntB());
            Actor first = partner(Seat.A);
            moments.add(new Moment(
                    due.due().plus(TALKED_AFTER),
                    () -> Actors.as(first, () -> {
                        if (rows.isThereToTalkAbout(due.occurrence())) {
                            togetherness.talked(new OccurrenceId(due.occurrence()));
                        }
                    })));
            Instant read = due.due().plus(Duration.ofHours(36));
            if (due.due().isBefore(now.minus(UNREAD_FOR))) {
                moments.add(new Moment(
                        read,
                        () -> Actors.as(clinician, () -> {
                            if (rows.anythingToReview(due.occurrence())) {
                                assigning.markReviewed(new OccurrenceId(due.occurrence()), Set.of(Seat.A, Seat.B));
                            }
                        })));
            }
        }

        private void part(Seat seat, DemoRows.Due due, double dice, double done, double couldnt) {
            ParticipationId id = new ParticipationId(seat == Seat.A ? due.a() : due.b());
            Instant evening = evening(due, seat);
            boolean silent = evening.isAfter(now.minus(script.silentDays(), ChronoUnit.DAYS));
            // Joint work has stopped by then: there is nothing on the phone any more.
            boolean stopped = !evening.isBefore(turning());
            if (evening.isAfter(now) || stopped || silent || dice >= done + couldnt) {
                return;
            }
            Actor partner = partner(seat);
            moments.add(new Moment(
                    evening,
                    () -> Actors.as(partner, () -> {
                        if (dice < done) {
                            answerAll(seat, id);
                            doing.finish(id);
                            sends(seat, id);
                        } else {
                            doing.open(id);
                            doing.couldnt(id, reason());
                        }
                    })));
        }

        private Instant evening(DemoRows.Due due, Seat seat) {
            LocalDate opens = LocalDate.ofInstant(due.opens(), zone);
            LocalDate last = LocalDate.ofInstant(due.due(), zone);
            long days = Math.max(0, ChronoUnit.DAYS.between(opens, last));
            LocalDate day = opens.plusDays(days == 0 ? 0 : Math.min(days, 1 + chance.nextInt((int) days)));
            Instant evening = at(day, LocalTime.of(20, 10).plusMinutes(chance.nextInt(seat == Seat.A ? 60 : 140)));
            return evening.isAfter(due.due()) ? due.due().minusSeconds(60) : evening;
        }

        private void answerAll(Seat seat, ParticipationId id) {
            Sheet sheet = doing.open(id);
            double mood = seat == Seat.A ? script.doneA() * .75 : script.doneB() * .85;
            LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
            // What the other one proposed is usually fine; now and then somebody would like it otherwise.
            boolean agrees = chance.nextDouble() < .8;
            for (Sheet.Question question : sheet.questions()) {
                if (question.prompt().kind() instanceof PromptKind.Confirm) {
                    sayYes(id, question);
                } else if (!agrees
                        || !Proposal.isPart(question.prompt())
                        || question.answer().isEmpty()) {
                    AnswerBody body = voices.answer(sheet.exercise().key(), question.prompt(), mood, day, chance);
                    if (!body.isEmpty()) {
                        doing.save(id, question.prompt().key(), body);
                    }
                }
            }
        }

        /** In each couple one sends what they prepared for a talk, and the other keeps theirs for the session. */
        private void sends(Seat seat, ParticipationId id) {
            if (seat == Seat.A && doing.open(id).prepared(Map.of()) == Sheet.Prepared.YOURS) {
                sending.send(id);
            }
        }

        private void sayYes(ParticipationId id, Sheet.Question question) {
            Proposal proposal = doing.open(id).proposal(Map.of());
            if (!proposal.isEmpty()) {
                doing.save(id, question.prompt().key(), proposal.yes());
            }
        }

        private CouldntReason reason() {
            return chance.nextDouble() < .6
                    ? CouldntReason.TIRED
                    : CouldntReason.values()[chance.nextInt(CouldntReason.values().length)];
        }

        private Actor partner(Seat seat) {
            Actor partner = partners.get(seat);
            if (partner == null) {
                throw new IllegalStateException(seat + " has not joined");
            }
            return partner;
        }

        /** When joint work stopped, for those for whom it did; otherwise a moment that never comes. */
        private Instant turning() {
            return switch (script.fate()) {
                case ON_HOLD -> at(today.minusDays(6), LocalTime.of(11, 0));
                case PAUSED, SEPARATED -> at(today.minusDays(13), LocalTime.of(12, 0));
                case GOES_ON, BRAND_NEW -> Instant.MAX;
            };
        }

        private void fate(CoupleId couple) {
            if (script.fate() == Script.Fate.ON_HOLD) {
                moments.add(
                        new Moment(
                                turning(),
                                () -> Actors.as(
                                        clinician,
                                        () -> couples.hold(
                                                couple,
                                                "Alone in the room, Ines described being afraid of reactions at home. Seeing each apart first."))));
            } else if (script.fate().status != CoupleStatus.ACTIVE) {
                moments.add(new Moment(
                        turning(),
                        () -> Actors.as(clinician, () -> couples.change(couple, AS_PLANNED, script.fate().status))));
            }
        }
    }
}
