package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is let into a record is told to those who were there before; and never is a record left to nobody. */
@SpringBootTest
class LetInTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private CareTeams careTeams;

    @Autowired
    private Couples couples;

    @Autowired
    private Inviting inviting;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private People people;

    @Autowired
    private Invitations invitations;

    @Autowired
    private PartnerPasswords partnerPasswords;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient app;

    @Autowired
    private PlatformTransactionManager transactions;

    private Practice practice;
    private CoupleId couple;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
        couple = practice.couple().id();
    }

    private List<String> toldTo(Actor reader) {
        return Actors.as(reader, notices::unseen).stream()
                .map(notice -> notice.kind() + " " + notice.who()
                        + (notice.couple() == null ? "" : " " + notice.couple())
                        + (notice.whose() == null ? "" : " " + notice.whose()) + ", " + notice.doneBy())
                .toList();
    }

    private List<String> written() {
        return superuser
                .jdbc()
                .sql("select action from audit.entry where practice_id = ? order by number")
                .param(practice.id())
                .query(String.class)
                .list();
    }

    private int sql(Actor actor, String statement) {
        return Actors.as(
                actor,
                () -> new TransactionTemplate(transactions)
                        .execute(tx -> app.sql(statement).update()));
    }

    private void setTeam(Actor... members) {
        Actors.as(
                practice.owner(),
                () -> careTeams.set(
                        couple,
                        careTeams.list(0).lines().stream()
                                .filter(team -> team.id().equals(couple))
                                .findFirst()
                                .orElseThrow()
                                .members()
                                .keySet(),
                        java.util.Arrays.stream(members)
                                .map(Actor::account)
                                .collect(java.util.stream.Collectors.toSet())));
    }

    @Test
    void point_17_who_joins_a_care_team_is_told_to_those_who_were_in_it() {
        setTeam(practice.clinician(), practice.colleague());
        assertThat(toldTo(practice.clinician())).containsExactly("JOINED Carl Colleague Ana & Ben, Olive Owner");
        for (Actor other : List.of(practice.colleague(), practice.associate(), practice.supervisor())) {
            assertThat(toldTo(other)).as(other.name()).isEmpty();
        }
    }

    @Test
    void point_17_also_when_the_owner_does_it_by_plain_sql() {
        sql(
                practice.owner(),
                "insert into couples.care_team (practice_id, couple_id, account_id) values ('" + practice.id() + "', '"
                        + couple + "', '" + practice.colleague().account().value() + "')");
        assertThat(toldTo(practice.clinician())).containsExactly("JOINED Carl Colleague Ana & Ben, Olive Owner");
    }

    @Test
    void point_17_who_becomes_a_supervisor_is_told_to_the_associate_whose_couples_they_may_open_now() {
        Actors.as(practice.owner(), () -> {
            AccountId associate = practice.associate().account();
            AccountId supervisor = practice.supervisor().account();
            people.supervise(associate, supervisor, null);
            people.supervise(associate, null, supervisor);
        });
        assertThat(toldTo(practice.associate()))
                .containsExactly("SUPERVISES Sue Supervisor Asa Associate, Olive Owner");
        assertThat(toldTo(practice.clinician())).isEmpty();
    }

    @Test
    void point_17_an_account_given_to_somebody_is_told_to_everybody_who_treats() {
        Actors.as(
                practice.owner(),
                () -> invitations.inviteStaff(Role.CLINICIAN, "Nel New", "nel-" + couple + "@new.test"));
        for (Actor told :
                List.of(practice.clinician(), practice.colleague(), practice.associate(), practice.supervisor())) {
            assertThat(toldTo(told)).as(told.name()).containsExactly("STAFF_INVITED Nel New, Olive Owner");
        }
    }

    @Test
    void point_17_a_partners_link_is_told_to_the_rest_of_their_care_team() {
        UUID partner = practice.couple().couple().partner(Seat.A).id().value();
        superuser
                .jdbc()
                .sql("update access.account set partner_id = gen_random_uuid() where partner_id = ?")
                .param(partner)
                .update();
        setTeam(practice.clinician(), practice.colleague());
        Actors.as(practice.clinician(), () -> inviting.invite(couple, Seat.A, "ana-" + couple + "@home.test"));
        assertThat(toldTo(practice.colleague())).containsExactly("PARTNER_INVITED Ana Ana & Ben, Clara Clinician");
        assertThat(toldTo(practice.clinician()))
                .as("who did it knows it")
                .containsExactly("JOINED Carl Colleague Ana & Ben, Olive Owner");
    }

    @Test
    void point_17_the_owner_makes_no_link_for_a_partner_by_sql() {
        assertThatThrownBy(() -> sql(practice.owner(), """
                        insert into access.invitation (practice_id, id, kind, email, name, couple_id, partner_id, token_hash, sent_at, expires_at)
                        select practice_id, gen_random_uuid(), 'PARTNER', 'x@y.zz', 'x', couple_id, id, sha256('x'), now(), now() + interval '1 day'
                        from couples.partner limit 1""")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void point_17_what_one_has_seen_goes_and_stays_for_the_others() {
        Actors.as(
                practice.owner(), () -> invitations.inviteStaff(Role.OWNER, "Nel New", "nel2-" + couple + "@new.test"));
        UUID of = Actors.as(practice.clinician(), notices::unseen).getFirst().id();
        Actors.as(practice.colleague(), () -> notices.acknowledge(of));
        assertThat(toldTo(practice.clinician()))
                .as("nobody acknowledges for another")
                .hasSize(1);
        Actors.as(practice.clinician(), () -> notices.acknowledge(of));
        assertThat(toldTo(practice.clinician())).isEmpty();
        assertThat(toldTo(practice.colleague())).hasSize(1);
    }

    @Test
    void the_last_who_could_open_a_record_does_not_leave_its_care_team() {
        Actors.as(practice.owner(), () -> {
            careTeams.add(couple, practice.colleague().account());
            people.setActive(practice.colleague().account(), false);
        });
        assertThatThrownBy(() -> setTeam(practice.colleague()))
                .as("only somebody whose account is closed would be left")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(this::setTeam).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> setTeam(practice.supervisor()))
                .as("only somebody who treats nobody")
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sql(
                        practice.owner(),
                        "delete from couples.care_team where couple_id = '" + couple + "' and account_id = '"
                                + practice.clinician().account().value() + "'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Actors.as(practice.clinician(), () -> couples.get(couple))).isNotNull();
    }

    @Test
    void a_care_team_may_change_altogether() {
        setTeam(practice.colleague());
        assertThatThrownBy(() -> Actors.as(practice.clinician(), () -> couples.get(couple)))
                .isInstanceOf(NotFound.class);
        assertThat(Actors.as(practice.colleague(), () -> couples.get(couple))).isNotNull();
    }

    @Test
    void what_changes_nothing_writes_no_line() {
        Actors.as(practice.owner(), () -> {
            Set<AccountId> team = Set.of(practice.clinician().account());
            careTeams.set(couple, team, team);
            careTeams.add(couple, practice.clinician().account());
            people.setActive(practice.clinician().account(), true);
            AccountId supervisor = practice.supervisor().account();
            people.supervise(practice.associate().account(), supervisor, supervisor);
            people.changePractice(people.practice());
            invitations.withdraw(UUID.randomUUID());
        });
        Actors.as(practice.clinician(), () -> {
            couples.change(couple, 0, CoupleStatus.ACTIVE);
            holds.lift(couple, fixture.openHold(couple), "There was none.");
        });
        assertThat(written()).isEmpty();
        Actors.as(practice.clinician(), () -> {
            couples.recordAim(couple, Seat.A, null, Aim.IMPROVE);
            couples.recordAim(couple, Seat.A, null, Aim.IMPROVE);
        });
        assertThat(written()).containsExactly("recorded aim");
    }

    @Test
    void nobody_joins_who_is_not_of_the_practice_or_treats_nobody() {
        for (Actor stranger : List.of(practice.supervisor(), fixture.fresh().clinician())) {
            assertThatThrownBy(() -> Actors.as(practice.owner(), () -> careTeams.add(couple, stranger.account())))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void point_17_a_link_that_resets_a_password_is_told_to_those_who_may_open_what_it_opens() {
        setTeam(practice.clinician(), practice.colleague());
        Actors.as(practice.colleague(), () -> partnerPasswords.link(couple, Seat.A, false));
        assertThat(toldTo(practice.clinician())).contains("RESET Ana Ana & Ben, Carl Colleague");
        assertThat(toldTo(practice.colleague())).noneMatch(line -> line.startsWith("RESET"));
    }
}
