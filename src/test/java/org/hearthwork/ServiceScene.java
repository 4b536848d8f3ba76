package org.hearthwork;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.PhotoId;
import org.hearthwork.homework.Photographs;
import org.hearthwork.homework.Photos;
import org.hearthwork.homework.Picture;
import org.hearthwork.homework.Planning;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.outcomes.CheckInId;
import org.hearthwork.outcomes.CheckIns;
import org.hearthwork.outcomes.MeasureRequestId;
import org.hearthwork.outcomes.MeasureRequests;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Component;

/** One object of every kind a service is given: of a couple, of one of the two, of whoever treats them. */
@Component
class ServiceScene {

    private static final String MEMORY = "first-memory";

    private final Homeworking homework;
    private final Meetings meetings;
    private final Outcomes outcomes;
    private final CheckIns checkIns;
    private final MeasureRequests requests;
    private final Planning planning;
    private final OwnVersions versions;
    private final OwnPlans plans;
    private final Photos photos;
    private final AsSuperuser superuser;

    ServiceScene(
            Homeworking homework,
            Meetings meetings,
            Outcomes outcomes,
            CheckIns checkIns,
            MeasureRequests requests,
            Planning planning,
            OwnVersions versions,
            OwnPlans plans,
            Photos photos,
            AsSuperuser superuser) {
        this.homework = homework;
        this.meetings = meetings;
        this.outcomes = outcomes;
        this.checkIns = checkIns;
        this.requests = requests;
        this.planning = planning;
        this.versions = versions;
        this.plans = plans;
        this.photos = photos;
        this.superuser = superuser;
    }

    /**
     * @param team who reaches what is the couple's
     * @param drafter whose drafts they are
     * @param partner whose seat it is
     * @param both who reaches what is the two's
     * @param objects by the type of their id
     * @param planDraft the draft of a plan; that of an exercise is among the objects
     */
    record Things(
            UUID practice,
            List<Actor> team,
            Actor drafter,
            Actor partner,
            List<Actor> both,
            Map<Class<?>, Object> objects,
            Object planDraft,
            Map<String, UUID> named) {}

    /** What is there of this couple, and of its partner A. */
    Things of(Pair pair, Actor clinician, List<Actor> team, Actor drafter) {
        AssignmentId assignment = homework.assign(
                clinician,
                pair,
                Homeworking.sealed(
                        "something-new", "first-after", Meetings.today().plusDays(6)),
                Instant.now());
        Actors.as(clinician, () -> outcomes.begin(pair.id()));
        UUID plan = Ids.next();
        Actors.as(clinician, () -> planning.give(pair.id(), plan, "finding-each-other-again"));
        Map<Class<?>, Object> objects = new HashMap<>();
        objects.put(Couple.class, pair.couple());
        objects.put(CoupleId.class, pair.id());
        objects.put(AssignmentId.class, assignment);
        objects.put(OccurrenceId.class, homework.occurrence(assignment));
        objects.put(
                AppointmentId.class,
                meetings.planned(clinician, pair, null, Meetings.today().plusDays(3), 10));
        objects.put(NoteId.class, meetings.started(clinician, pair, null));
        objects.put(DraftId.class, Actors.as(drafter, () -> versions.begin("our-rituals")));
        objects.put(AccountId.class, clinician.account());
        putWhatIsOfOne(objects, pair, Seat.A, clinician);
        return new Things(
                clinician.practiceId(),
                team,
                drafter,
                pair.a(),
                List.of(pair.a(), pair.b()),
                objects,
                Actors.as(drafter, () -> plans.begin("finding-each-other-again")),
                Map.of(
                        "couple",
                        pair.id().value(),
                        "partner",
                        pair.couple().a().id().value(),
                        "plan",
                        plan));
    }

    /** The same of the couple, and of its partner B. */
    Things ofTheOther(Things a, Pair pair, Actor clinician) {
        Map<Class<?>, Object> objects = new HashMap<>(a.objects());
        putWhatIsOfOne(objects, pair, Seat.B, clinician);
        Map<String, UUID> named = new HashMap<>(a.named());
        named.put("partner", pair.couple().b().id().value());
        return new Things(
                a.practice(), a.team(), a.drafter(), pair.b(), a.both(), objects, a.planDraft(), Map.copyOf(named));
    }

    private void putWhatIsOfOne(Map<Class<?>, Object> objects, Pair pair, Seat seat, Actor clinician) {
        Actor partner = seat == Seat.A ? pair.a() : pair.b();
        UUID person = pair.couple().partner(seat).id().value();
        OccurrenceId occurrence = (OccurrenceId) objects.get(OccurrenceId.class);
        homework.starts(partner, seat, occurrence, Instant.now(), Map.of(MEMORY, AnswerBody.ofText("Cold tea")));
        ParticipationId part = homework.part(occurrence, seat);
        Actors.as(clinician, () -> requests.ask(pair.id(), "phq-9", List.of(seat)));
        objects.put(Seat.class, seat);
        objects.put(PartnerId.class, new PartnerId(person));
        objects.put(ParticipationId.class, part);
        objects.put(
                PhotoId.class,
                Actors.as(partner, () -> photos.keep(part, MEMORY, Picture.of(Photographs.plain(40, 30))))
                        .id());
        objects.put(
                CheckInId.class,
                Actors.as(partner, () -> checkIns.begin(Locale.ENGLISH)).id());
        objects.put(
                MeasureRequestId.class,
                new MeasureRequestId(superuser
                        .jdbc()
                        .sql("select id from outcomes.request where partner_id = ?")
                        .param(person)
                        .query(UUID.class)
                        .single()));
    }

    /** The same, of nothing that is there. */
    static Things nothing(Things like) {
        Couple couple = (Couple) like.objects().get(Couple.class);
        CoupleId id = new CoupleId(UUID.randomUUID());
        Map<Class<?>, Object> objects = new HashMap<>();
        objects.put(
                Couple.class,
                new Couple(
                        id,
                        new org.hearthwork.couples.Partner(new PartnerId(UUID.randomUUID()), Seat.A, "No"),
                        new org.hearthwork.couples.Partner(new PartnerId(UUID.randomUUID()), Seat.B, "Body"),
                        couple.status(),
                        couple.zone(),
                        couple.secrets()));
        objects.put(CoupleId.class, id);
        objects.put(PartnerId.class, new PartnerId(UUID.randomUUID()));
        objects.put(AssignmentId.class, new AssignmentId(UUID.randomUUID()));
        objects.put(OccurrenceId.class, new OccurrenceId(UUID.randomUUID()));
        objects.put(ParticipationId.class, new ParticipationId(UUID.randomUUID()));
        objects.put(PhotoId.class, new PhotoId(UUID.randomUUID()));
        objects.put(AppointmentId.class, new AppointmentId(UUID.randomUUID()));
        objects.put(NoteId.class, new NoteId(UUID.randomUUID()));
        objects.put(CheckInId.class, new CheckInId(UUID.randomUUID()));
        objects.put(MeasureRequestId.class, new MeasureRequestId(UUID.randomUUID()));
        objects.put(DraftId.class, new DraftId(UUID.randomUUID()));
        objects.put(AccountId.class, new AccountId(UUID.randomUUID()));
        objects.put(Seat.class, like.objects().get(Seat.class));
        return new Things(
                UUID.randomUUID(),
                List.of(),
                like.drafter(),
                like.partner(),
                List.of(),
                objects,
                new DraftId(UUID.randomUUID()),
                Map.of("couple", id.value(), "partner", UUID.randomUUID(), "plan", UUID.randomUUID()));
    }
}
