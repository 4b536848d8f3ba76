package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The two of a couple are never called alike, whoever says how they are called. */
@SpringBootTest
class TwoOfOneNameTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Couples couples;

    @Autowired
    private Inviting inviting;

    @Autowired
    private Welcome welcome;

    private Practice practice;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
    }

    private CoupleId opened(String a, String b, String calledA, String calledB) {
        return Actors.as(
                practice.clinician(),
                () -> couples.open(new NewCouple(
                        a,
                        b,
                        new NewCouple.Called(calledA, calledB),
                        ZoneId.of("Europe/Berlin"),
                        Secrets.LIMITED_SECRETS,
                        NewCouple.Family.UNKNOWN)));
    }

    private String names(CoupleId couple) {
        return Actors.as(practice.clinician(), () -> couples.get(couple)).names();
    }

    private InvitationLink invited(CoupleId couple, Seat seat) {
        InvitationLink link = InvitationLink.fresh();
        String email = seat + "-" + couple + "@example.org";
        Actors.as(practice.clinician(), () -> inviting.invite(couple, seat, email, link, InvitationStatus.NOT_INVITED));
        return link;
    }

    private void comesIn(InvitationLink link, String name) {
        welcome.accept(link.token(), name, "a long and good one 7", Signatures.all(Secrets.LIMITED_SECRETS), "en");
    }

    @Test
    void two_of_one_first_name_are_told_apart_in_every_sentence_from_the_first_day() {
        assertThatThrownBy(() -> opened("Alex", "alex", "", ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("calledA"));
        assertThat(names(opened("Alex", "alex", "r", "Lexi"))).isEqualTo("Alex R. & Lexi");
        assertThat(names(opened("Alex", "Alex", "", "m."))).isEqualTo("Alex & Alex M.");
        assertThat(names(opened("Alex", "Sam", "r", "m"))).isEqualTo("Alex & Sam");
    }

    @Test
    void who_comes_in_calls_themselves_as_they_like_but_not_like_the_other() {
        CoupleId couple = opened("Alex", "Alex", "r", "m");
        comesIn(invited(couple, Seat.A), "Alex");
        assertThat(names(couple)).isEqualTo("Alex & Alex M.");
        comesIn(invited(couple, Seat.B), "ALEX");
        assertThat(names(couple)).isEqualTo("Alex & Alex M.");
        assertThat(superuser
                        .jdbc()
                        .sql("select name from access.account where couple_id = ? order by name")
                        .params(couple.value())
                        .query(String.class)
                        .list())
                .containsExactly("Alex", "Alex M.");
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void two_who_come_in_at_once_are_still_told_apart() {
        CoupleId couple = opened("Kim", "Lou", "", "");
        InvitationLink first = invited(couple, Seat.A);
        InvitationLink second = invited(couple, Seat.B);
        TwoAtOnce.run(() -> comesIn(first, "Sam"), () -> comesIn(second, "sam")).forEach(TwoAtOnce.Outcome::get);
        assertThat(names(couple)).isIn("Sam & Lou", "Kim & sam");
    }

    @Test
    void couples_of_before_are_told_apart_by_their_seats() throws IOException {
        Pair alike = fixture.pair(practice.id(), practice.clinician(), "Álex", "alex");
        Pair other = fixture.pair(practice.id(), practice.clinician(), "Ida", "Jo");
        migrateAgain();
        assertThat(names(alike.id())).isEqualTo("Álex (A) & alex (B)");
        assertThat(names(other.id())).isEqualTo("Ida & Jo");
        assertThat(superuser
                        .jdbc()
                        .sql("select name from access.account where couple_id = ? order by name desc")
                        .params(alike.id().value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Álex (A)", "alex (B)");
    }

    /** The two statements of the migration that look at what was there before it. */
    private void migrateAgain() throws IOException {
        try (var file =
                Objects.requireNonNull(getClass().getResourceAsStream("/db/migration/V23__two_of_one_name.sql"))) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int from = sql.indexOf("update couples.partner p set first_name = left");
            int to = sql.indexOf("create or replace function");
            for (String statement : sql.substring(from, to).split(";\n")) {
                if (!statement.isBlank()) {
                    superuser.jdbc().sql(statement).update();
                }
            }
        }
    }

    @Test
    void the_database_takes_the_same_names_for_one_as_the_product_does() {
        Map.of(
                        "Alex", "ALEX",
                        "José", "jose ",
                        "Nguyễn", "NGUYEN",
                        "Γιάννης", "ΓΙΑΝΝΗΣ",
                        "İlker", "ilker",
                        "Straße", "strasse",
                        "Ana", "Anna",
                        "Zoë", "Zoe\u0308",
                        "Олена", "ОЛЕНА")
                .forEach((one, other) -> assertThat(superuser
                                .jdbc()
                                .sql("select couples.alike(?, ?)")
                                .params(one, other)
                                .query(Boolean.class)
                                .single())
                        .as(one + " and " + other)
                        .isEqualTo(Namesakes.alike(one, other)));
    }
}
