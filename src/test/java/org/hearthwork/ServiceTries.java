package org.hearthwork;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.ServiceMatrix.Who;
import org.hearthwork.ServiceScene.Things;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.DraftId;
import org.hearthwork.library.OwnPlans;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries services as {@link ServiceMatrixTest} needs it, and whoever opens a guard to see whether anybody notices. */
@Component
class ServiceTries {

    private static final String FAILED = "failed: ";

    /** What a method is given that belongs to a couple, or to one person. */
    private static final Set<Class<?>> OF_ONE_PARTNER = Set.of(
            org.hearthwork.homework.ParticipationId.class,
            org.hearthwork.homework.PhotoId.class,
            org.hearthwork.outcomes.CheckInId.class,
            org.hearthwork.outcomes.MeasureRequestId.class);

    /** What is not there for those who may either, because of what is made up; that it is for others, other tests say. */
    private static final Map<String, String> NOT_THERE_YET = Map.ofEntries(
            Map.entry("access;OwnPasskeys.remove(PasskeyId)", "nobody has one"),
            Map.entry("library;Withdrawing.withdraw(String)", "the practice made none"),
            Map.entry("library;Withdrawing.offerAgain(String)", "the practice made none"),
            Map.entry("library;Withdrawing.withdrawPlan(String)", "the practice made none"),
            Map.entry("library;Withdrawing.offerPlanAgain(String)", "the practice made none"),
            Map.entry("library;OwnVersions.save(DraftId, int, Wording)", "the made-up words are of no part of it"),
            Map.entry(
                    "library;OwnVersions.publish(DraftId, int, Wording, int)",
                    "the made-up words are of no part of it"),
            Map.entry("tracking;Tracking.said(CoupleId, Reference)", "nothing is handed in"),
            Map.entry("tracking;ShownPhotos.image(CoupleId, PhotoId)", "its author does not show it"),
            Map.entry("phone;Togetherness.talked(OccurrenceId)", "nothing is open"),
            Map.entry("outcomes;CheckInLines.find(Couple, Reference)", "nothing is handed in"),
            Map.entry(
                    "notes;Notes.insertFromBrief(NoteDraft, NoteSection, Reference, boolean)", "nothing is handed in"),
            Map.entry(
                    "notes;Notes.insertFromCheckIn(NoteDraft, NoteSection, Reference, boolean)",
                    "nothing is handed in"));

    private final PracticeFixture fixture;
    private final ServiceScene scene;
    private final AsSuperuser superuser;
    private final ApplicationContext services;
    private final TransactionTemplate transaction;
    private final DataSource database;
    private final EntityManager entities;
    private final Guards guards;

    private final Map<String, Actor> people = new LinkedHashMap<>();
    private final Map<String, Things> scenes = new LinkedHashMap<>();
    private @Nullable Things nothing;

    ServiceTries(
            PracticeFixture fixture,
            ServiceScene scene,
            AsSuperuser superuser,
            ApplicationContext services,
            TransactionTemplate transaction,
            DataSource database,
            EntityManager entities,
            Guards guards) {
        this.fixture = fixture;
        this.scene = scene;
        this.superuser = superuser;
        this.services = services;
        this.transaction = transaction;
        this.database = database;
        this.entities = entities;
        this.guards = guards;
    }

    /**
     * What came of a call.
     *
     * @param what was given back, or the refusal
     * @param wrote whether it left a row behind, or would have
     * @param sent what went to the database, in order: how long it takes is not to tell anything either
     * @param by whose guard refused it first, or null
     */
    private record Outcome(
            String what,
            boolean wrote,
            List<String> sent,
            @Nullable Method by) {

        boolean isRefusedTo() {
            return what.startsWith("denied");
        }

        /** By its own guard, before anything is asked of the database: what it would call refuses as well, but later. */
        boolean isRefusedAtTheDoorOf(Method method) {
            return isRefusedTo() && method.equals(by) && sent.isEmpty();
        }

        boolean isNotThere() {
            return isRefusedTo() || what.equals("not found");
        }
    }

    /** Two practices, and what there is of their couples. */
    void set() {
        people.clear();
        scenes.clear();
        Practice here = fixture.fresh();
        Practice elsewhere = fixture.fresh();
        people.putAll(AccessMatrix.people(here, elsewhere));
        people.put("elsewherePartner", elsewhere.couple().a());
        people.put("disabled", disabledOf(here));
        people.put("stranger", null);
        Things ofAna = scene.of(here.couple(), here.clinician(), List.of(here.clinician()), here.clinician());
        scenes.put("Ana's", ofAna);
        scenes.put("Ben's", scene.ofTheOther(ofAna, here.couple(), here.clinician()));
        scenes.put(
                "a colleague's",
                scene.of(here.colleaguesCouple(), here.colleague(), List.of(here.colleague()), here.colleague()));
        scenes.put(
                "a trainee's",
                scene.of(
                        here.traineesCouple(),
                        here.associate(),
                        List.of(here.associate(), here.supervisor()),
                        here.supervisor()));
        scenes.put(
                "another practice's",
                scene.of(
                        elsewhere.couple(),
                        elsewhere.clinician(),
                        List.of(elsewhere.clinician()),
                        elsewhere.clinician()));
        nothing = ServiceScene.nothing(ofAna);
    }

    /** Was in Ana and Ben's care team, and still is; the account is closed. */
    private Actor disabledOf(Practice practice) {
        Actor disabled = fixture.clinician(practice.id(), "Dora Disabled");
        superuser
                .jdbc()
                .sql("insert into couples.care_team (practice_id, couple_id, account_id) values (?, ?, ?)")
                .params(
                        practice.id(),
                        practice.couple().id().value(),
                        disabled.account().value())
                .update();
        superuser
                .jdbc()
                .sql("update access.account set status = 'DISABLED' where id = ?")
                .param(disabled.account().value())
                .update();
        return disabled;
    }

    Map<String, Actor> people() {
        return people;
    }

    Map<String, Things> scenes() {
        return scenes;
    }

    /**
     * Everybody calls this method with each scene.
     *
     * @param wrong is told what came otherwise than it has to, a sentence each
     * @return how many calls it were
     */
    int tryOut(String name, Method method, Who who, Consumer<String> wrong) {
        int[] tries = {0};
        people.forEach((person, actor) -> tries[0] += tryOut(name, method, who, person, actor, wrong));
        return tries[0];
    }

    private int tryOut(
            String name, Method method, Who who, String person, @Nullable Actor actor, Consumer<String> wrong) {
        String call = person + " calls " + name;
        if (!isFor(who, actor)) {
            scenes.forEach((whose, things) -> {
                Outcome came = call(actor, method, things);
                if (!came.isRefusedAtTheDoorOf(method)) {
                    wrong.accept(call + " with " + whose + ", which is not for them: " + came);
                }
            });
            return scenes.size();
        }
        Outcome ofNothing = call(actor, method, nothing);
        scenes.forEach((whose, things) -> {
            Outcome came = call(actor, method, things);
            if (reaches(who, method, actor, things)) {
                if (came.isNotThere() != NOT_THERE_YET.containsKey(name)) {
                    wrong.accept(call + " with " + whose + ", which is theirs: " + came);
                }
            } else if (!came.equals(ofNothing)) {
                wrong.accept(
                        call + " with " + whose + ", which is not theirs: " + came + ", but of nothing: " + ofNothing);
            }
        });
        return scenes.size() + 1;
    }

    private static boolean isFor(Who who, @Nullable Actor actor) {
        if (actor == null) {
            return who == Who.EVERYONE;
        }
        Role role = actor.role();
        return switch (who) {
            case EVERYONE, SIGNED_IN -> true;
            case OWNER -> role == Role.OWNER;
            case STAFF -> role != Role.PARTNER;
            case CARE_TEAM -> role != Role.PARTNER && role != Role.OWNER;
            case CLINICIANS -> role == Role.CLINICIAN || role == Role.ASSOCIATE;
            case RESPONSIBLE -> role == Role.CLINICIAN || role == Role.SUPERVISOR;
            case PARTNERS -> role == Role.PARTNER;
        };
    }

    private boolean reaches(Who who, Method method, Actor actor, Things things) {
        if (actor.equals(people.get("disabled"))) {
            return false;
        }
        if (!isGivenAnything(method)) {
            return true;
        }
        Set<Class<?>> given = MadeUp.typesIn(method);
        return switch (who) {
            case EVERYONE -> true;
            case OWNER -> things.practice().equals(actor.practiceId());
            case PARTNERS ->
                given.stream().anyMatch(OF_ONE_PARTNER::contains)
                        ? things.partner().equals(actor)
                        : things.both().contains(actor);
            default ->
                given.contains(DraftId.class)
                        ? things.drafter().equals(actor)
                        : things.team().contains(actor);
        };
    }

    private boolean isGivenAnything(Method method) {
        return MadeUp.typesIn(method).stream().anyMatch(nothing.objects()::containsKey)
                || Arrays.stream(method.getParameters())
                        .anyMatch(one ->
                                one.getType() == UUID.class && nothing.named().containsKey(one.getName()));
    }

    /** In a transaction that is rolled back. */
    private Outcome call(@Nullable Actor actor, Method method, Things things) {
        Map<Class<?>, Object> objects = new HashMap<>(things.objects());
        if (method.getDeclaringClass() == OwnPlans.class) {
            objects.put(DraftId.class, things.planDraft());
        }
        Object[] arguments = new MadeUp(objects, things.named()).arguments(method);
        Supplier<Outcome> doing = () -> transaction.execute(open -> {
            open.setRollbackOnly();
            AtomicReference<String> what = new AtomicReference<>();
            guards.forget();
            List<String> sent = StatementCount.of(() -> what.set(cameOf(method, arguments)));
            return new Outcome(what.get(), !what.get().startsWith(FAILED) && hasWritten(), sent, guards.refusing());
        });
        return actor == null ? doing.get() : Actors.as(actor, doing);
    }

    private String cameOf(Method method, Object[] arguments) {
        try {
            Object came = method.invoke(services.getBean(method.getDeclaringClass()), arguments);
            entities.flush();
            return described(came);
        } catch (InvocationTargetException refused) {
            return described(refused.getCause());
        } catch (IllegalAccessException | RuntimeException failed) {
            return described(failed);
        }
    }

    /** Whether this transaction has written or locked a row, as PostgreSQL sees it. */
    private boolean hasWritten() {
        int connection = new JdbcTemplate(database).execute((ConnectionCallback<Integer>)
                open -> open.unwrap(PGConnection.class).getBackendPID());
        return superuser
                .jdbc()
                .sql("select backend_xid is not null from pg_stat_activity where pid = ?")
                .param(connection)
                .query(Boolean.class)
                .single();
    }

    private static String described(@Nullable Object came) {
        return switch (came) {
            case null -> "nothing";
            case AccessDeniedException denied -> "denied";
            case AuthenticationCredentialsNotFoundException nobody -> "denied";
            case NotFound none -> "not found";
            case Refusal refusal -> "refused: " + refusal.field() + " " + refusal.messageKey();
            case Throwable failed -> FAILED + failed.getClass().getSimpleName();
            case Optional<?> maybe -> maybe.isPresent() ? "something" : "nothing of it";
            case Collection<?> several -> several.size() + " of them";
            case Map<?, ?> several -> several.size() + " of them";
            case Boolean yes -> yes.toString();
            case Number number -> number.toString();
            case Enum<?> word -> word.name();
            default -> "a " + came.getClass().getSimpleName();
        };
    }
}
