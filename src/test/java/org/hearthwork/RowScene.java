package org.hearthwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two practices with a row of every kind, made with triggers and keys asleep; and who asks for them in plain SQL. */
@Component
class RowScene {

    private static final List<String> MADE = List.of(
            "work",
            "ofA",
            "partA",
            "partB",
            "photo",
            "openPhoto",
            "newPhoto",
            "mine",
            "held",
            "heldA",
            "lone",
            "seen",
            "seenA",
            "seenB",
            "saidA",
            "saidB",
            "openA",
            "openB");

    private final PracticeFixture fixture;
    private final AsSuperuser superuser;
    private final Map<String, Asker> askers = new LinkedHashMap<>();
    private final List<Things> things = new ArrayList<>();
    private UUID here = Ids.next();
    private UUID elsewhere = Ids.next();
    private UUID bare = Ids.next();
    private Runnable misfile = () -> {};

    RowScene(PracticeFixture fixture, AsSuperuser superuser) {
        this.fixture = fixture;
        this.superuser = superuser;
    }

    /**
     * @param ids of what is there of this couple, by their names in the scene's statements
     * @param isMisfiled whether its rows bear the number of another practice: then they are nobody's
     */
    record Things(Pair pair, Actor treating, Map<String, String> ids, boolean isMisfiled) {

        String in(String sql) {
            return filled(sql, ids);
        }
    }

    /** @param couples whom they treat, or are */
    record Asker(String name, Actor actor, boolean isSomebody, List<Pair> couples, Map<String, String> words) {

        /** With who asks filled in. */
        String in(String sql) {
            return filled(sql, words);
        }
    }

    /** Two practices with a row of every kind. */
    void set(List<String> statements) {
        things.clear();
        askers.clear();
        Practice practice = fixture.fresh();
        Practice other = fixture.fresh();
        here = practice.id();
        elsewhere = other.id();
        bare = Ids.next();
        Actor second = fixture.clinician(here, "Sam Second");
        Actor idle = idleSupervisor();
        Actor disabled = fixture.clinician(here, "Dora Disabled");
        for (Actor one : List.of(second, disabled)) {
            superuser
                    .jdbc()
                    .sql("insert into couples.care_team (practice_id, couple_id, account_id) values (?, ?, ?)")
                    .params(here, practice.couple().id().value(), one.account().value())
                    .update();
        }
        superuser
                .jdbc()
                .sql("update access.account set status = 'DISABLED' where id = ?")
                .param(disabled.account().value())
                .update();
        fill(here, practice.couple(), practice.clinician(), practice.owner(), statements);
        fill(here, practice.colleaguesCouple(), practice.colleague(), practice.owner(), statements);
        fill(here, practice.traineesCouple(), practice.associate(), practice.owner(), statements);
        fill(elsewhere, other.couple(), other.clinician(), other.owner(), statements);
        misfile = () -> fill(elsewhere, practice.couple(), practice.clinician(), other.owner(), statements);
        Map<String, Actor> people = new LinkedHashMap<>(AccessMatrix.people(practice, other));
        people.put("elsewherePartner", other.couple().a());
        people.put("second", second);
        people.put("disabled", disabled);
        people.put("idle", idle);
        people.forEach((name, actor) -> askers.put(name, asker(name, actor, practice, other)));
        rights("grant");
    }

    /** Triggers and keys cannot be sent to sleep any more. */
    void leave() {
        rights("revoke");
    }

    /** The same of the first couple once more, in rows that bear the number of the other practice. */
    void misfile() {
        misfile.run();
    }

    /** Supervises nobody. */
    private Actor idleSupervisor() {
        Actor idle = fixture.clinician(here, "Ida Idle");
        superuser
                .jdbc()
                .sql("update access.account set kind = 'SUPERVISOR' where id = ?")
                .param(idle.account().value())
                .update();
        return new Actor(idle.account(), here, Role.SUPERVISOR, idle.name(), idle.email(), idle.language(), null, null);
    }

    private void rights(String word) {
        superuser
                .jdbc()
                .sql(word + " set on parameter session_replication_role " + (word.equals("grant") ? "to" : "from")
                        + " hearthwork_app, hearthwork_phone")
                .update();
    }

    private void fill(UUID practice, Pair pair, Actor treating, Actor owner, List<String> statements) {
        Map<String, Object> ids = new HashMap<>(Map.of(
                "p", practice,
                "c", pair.id().value(),
                "a", pair.couple().a().id().value(),
                "b", pair.couple().b().id().value(),
                "acc", treating.account().value(),
                "owner", owner.account().value()));
        for (String made : MADE) {
            ids.put(made, Ids.next());
        }
        // One statement each, because who sleeps is told a connection.
        StringBuilder all = new StringBuilder("do $$ begin set local session_replication_role = 'replica';\n");
        for (String statement : statements) {
            String filled = statement;
            for (var id : ids.entrySet()) {
                filled = filled.replaceAll("(?<!:):" + id.getKey() + "\\b", "'" + id.getValue() + "'::uuid");
            }
            all.append(filled).append(";\n");
        }
        superuser.jdbc().sql(all.append("end $$").toString()).update();
        Map<String, String> named = new HashMap<>(Map.of(
                "accA", pair.a().account().value().toString(),
                "mail", treating.email()));
        ids.forEach((name, id) -> named.put(name, id.toString()));
        things.add(new Things(pair, treating, named, !practice.equals(treating.practiceId())));
    }

    private static Asker asker(String name, Actor actor, Practice practice, Practice other) {
        List<Pair> couples = switch (name) {
            case "clinician", "second", "partnerA", "partnerB" -> List.of(practice.couple());
            case "colleague", "otherPartner" -> List.of(practice.colleaguesCouple());
            case "associate", "supervisor" -> List.of(practice.traineesCouple());
            case "elsewhere", "elsewherePartner" -> List.of(other.couple());
            default -> List.of();
        };
        boolean isSomebody = !name.equals("disabled");
        Actor somebodyElse = name.equals("owner") ? practice.clinician() : practice.owner();
        Map<String, String> words = Map.of(
                "role", "'" + (isSomebody ? actor.role().name() : "NOBODY") + "'",
                "me", isSomebody ? literal(actor.account().value()) : literal(null),
                "practice", isSomebody ? literal(actor.practiceId()) : literal(null),
                "couple", literal(actor.coupleId()),
                "partner", literal(actor.partnerId()),
                "myMail", actor.email(),
                "other", literal(somebodyElse.account().value()),
                "couples",
                        couples.stream()
                                .map(one -> one.id().value().toString())
                                .collect(Collectors.joining(",", "'{", "}'::uuid[]")));
        return new Asker(name, actor, isSomebody, couples, words);
    }

    static String literal(@Nullable UUID id) {
        return id == null ? "null::uuid" : "'" + id + "'::uuid";
    }

    private static String filled(String sql, Map<String, String> words) {
        String filled = sql;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    /** Of nothing that is there. */
    Things nothing() {
        Map<String, String> ids = new HashMap<>();
        things.getFirst()
                .ids()
                .keySet()
                .forEach(name -> ids.put(name, UUID.randomUUID().toString()));
        return new Things(things.getFirst().pair(), things.getFirst().treating(), ids, false);
    }

    Map<String, Asker> askers() {
        return askers;
    }

    Actor actor(String name) {
        return askers.get(name).actor();
    }

    List<Things> things() {
        return things;
    }

    UUID here() {
        return here;
    }

    UUID elsewhere() {
        return elsewhere;
    }

    /** A couple of nobody. */
    UUID bare() {
        return bare;
    }
}
