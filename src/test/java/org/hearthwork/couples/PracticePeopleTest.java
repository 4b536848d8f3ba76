package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.OpenInvitation;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.access.Trail;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.audit.TrailQuestion;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@SpringBootTest
class PracticePeopleTest {

    private static final TrailQuestion EVERYTHING = new TrailQuestion(null, "", null, null, null);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    People people;

    @Autowired
    Invitations invitations;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    CareTeams careTeams;

    @Autowired
    Trail trail;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    AsSuperuser superuser;

    Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private void asOwner(Runnable doing) {
        Actors.as(practice.owner(), doing);
    }

    private Set<String> couplesOf(Actor actor) {
        return Actors.as(actor, () -> couples.list("", null, 0).lines()).stream()
                .map(CoupleSummary::names)
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void a_member_of_staff_comes_in_by_their_link() {
        String email = UUID.randomUUID() + "@staff.test";
        String link = Actors.as(practice.owner(), () -> invitations.inviteStaff(Role.CLINICIAN, "Nell New", email));
        asOwner(() -> assertThat(invitations.pendingStaff())
                .singleElement()
                .satisfies(one -> assertThat(one.status().state()).isEqualTo(InvitationStatus.State.SENT)));
        assertThat(invitations.acceptAsStaff(link.replace("invitation/", ""), "Nell Newton", "between-sessions"))
                .isEqualTo(email);
        asOwner(() -> {
            assertThat(invitations.pendingStaff()).isEmpty();
            assertThat(people.staff()).anyMatch(one -> one.name().equals("Nell Newton") && one.active());
        });
    }

    @Test
    void a_withdrawn_link_is_worth_nothing() {
        String link = Actors.as(
                practice.owner(),
                () -> invitations.inviteStaff(Role.CLINICIAN, "Nell", UUID.randomUUID() + "@staff.test"));
        String token = link.replace("invitation/", "");
        asOwner(() -> invitations.withdraw(invitations.pendingStaff().getFirst().id()));
        assertThat(invitations.open(token).orElseThrow().state()).isEqualTo(OpenInvitation.State.REVOKED);
        assertThatThrownBy(() -> invitations.acceptAsStaff(token, "Nell", "between-sessions"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void who_is_disabled_can_neither_sign_in_nor_go_on() {
        asOwner(() -> people.setActive(practice.colleague().account(), false));
        assertThatThrownBy(
                        () -> accounts.loadUserByUsername(practice.colleague().email()))
                .isInstanceOf(UsernameNotFoundException.class);
        assertThat(couplesOf(practice.colleague())).isEmpty();
        asOwner(() -> people.setActive(practice.colleague().account(), true));
        assertThat(couplesOf(practice.colleague())).containsExactly("Cleo & Dan");
    }

    @Test
    void an_owner_cannot_disable_themselves() {
        asOwner(() -> assertThatThrownBy(() -> people.setActive(practice.owner().account(), false))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void a_supervisor_sees_the_couples_of_those_they_supervise_and_no_longer() {
        assertThat(couplesOf(practice.supervisor())).containsExactly("Eve & Fred");
        asOwner(() -> people.supervise(
                practice.associate().account(), practice.supervisor().account(), null));
        assertThat(couplesOf(practice.supervisor())).isEmpty();
    }

    @Test
    void only_a_supervisor_of_the_practice_supervises() {
        asOwner(() -> assertThatThrownBy(() -> people.supervise(
                        practice.associate().account(),
                        practice.supervisor().account(),
                        practice.clinician().account()))
                .isInstanceOf(NotFound.class));
        Practice other = fixture.fresh();
        asOwner(() -> assertThatThrownBy(() -> people.supervise(
                        practice.associate().account(),
                        practice.supervisor().account(),
                        other.supervisor().account()))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void the_owner_decides_who_looks_after_a_couple() {
        CoupleId couple = practice.couple().id();
        asOwner(() -> careTeams.set(
                couple,
                Set.of(practice.clinician().account()),
                Set.of(practice.colleague().account(), practice.associate().account())));
        assertThat(couplesOf(practice.colleague())).containsExactlyInAnyOrder("Ana & Ben", "Cleo & Dan");
        assertThat(couplesOf(practice.clinician())).isEmpty();
        asOwner(() -> {
            assertThatThrownBy(() -> careTeams.set(couple, Set.of(), Set.of())).isInstanceOf(Refusal.class);
            assertThat(careTeams.list(0).lines())
                    .filteredOn(team -> team.id().equals(couple))
                    .singleElement()
                    .satisfies(team -> assertThat(team.members().values())
                            .containsExactlyInAnyOrder("Asa Associate", "Carl Colleague"));
        });
    }

    @Test
    void the_owner_of_another_practice_changes_nothing_here() {
        Practice other = fixture.fresh();
        assertThatThrownBy(() -> Actors.as(
                        other.owner(),
                        () -> careTeams.add(
                                practice.couple().id(), other.clinician().account())))
                .isInstanceOf(NotFound.class);
        List<CoupleSummary> seen =
                Actors.as(other.clinician(), () -> couples.list("", null, 0).lines());
        assertThat(seen)
                .extracting(CoupleSummary::id)
                .containsExactly(other.couple().id());
        asOwner(() -> assertThat(careTeams.list(0).lines())
                .filteredOn(team -> team.id().equals(practice.couple().id()))
                .singleElement()
                .satisfies(team -> assertThat(team.members()).hasSize(1)));
    }

    @Test
    void the_owner_sees_names_and_status_and_nothing_clinical() {
        asOwner(() -> {
            assertThat(careTeams.list(0).lines()).extracting(CareTeam::names).contains("Ana & Ben");
            assertThatThrownBy(() -> couples.file(practice.couple().id())).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> couples.list("", null, 0).lines()).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> holds.onHold(practice.couple().id())).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void nobody_but_the_owner_reads_the_trail_or_manages_people() {
        for (Actor actor : practice.everybody()) {
            if (actor.is(Role.OWNER)) {
                continue;
            }
            Actors.as(actor, () -> {
                assertThatThrownBy(() -> trail.read(EVERYTHING, Long.MAX_VALUE))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(trail::verify).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> careTeams.list(0)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> people.find("", 0, 1)).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(invitations::pendingStaff).isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    @Test
    void the_trail_tells_who_opened_a_record_and_who_tried_to() {
        Actors.as(practice.clinician(), () -> couples.file(practice.couple().id()));
        assertThatThrownBy(() -> Actors.as(
                        practice.colleague(),
                        () -> couples.file(practice.couple().id())))
                .isInstanceOf(NotFound.class);
        asOwner(() -> {
            assertThat(trail.read(
                            new TrailQuestion(practice.clinician().account().value(), "OPENED", false, null, null),
                            Long.MAX_VALUE))
                    .extracting(TrailLine::action)
                    .containsExactly("opened record");
            assertThat(trail.read(new TrailQuestion(null, "", true, null, null), Long.MAX_VALUE))
                    .singleElement()
                    .satisfies(line -> assertThat(line.actor())
                            .isEqualTo(practice.colleague().account().value()));
            Instant tomorrow = Instant.now().plusSeconds(86_400);
            assertThat(trail.read(new TrailQuestion(null, "", null, tomorrow, null), Long.MAX_VALUE))
                    .isEmpty();
        });
    }

    @Test
    void a_chain_that_was_tampered_with_says_where() {
        asOwner(() -> {
            trail.verify();
            trail.verify();
            assertThat(trail.verify().firstBroken()).isEmpty();
        });
        superuser
                .jdbc()
                .sql("alter table audit.entry disable trigger entry_stays")
                .update();
        try {
            superuser
                    .jdbc()
                    .sql("update audit.entry set action = 'nothing happened' where practice_id = ? and number = 2")
                    .params(practice.id())
                    .update();
        } finally {
            superuser
                    .jdbc()
                    .sql("alter table audit.entry enable trigger entry_stays")
                    .update();
        }
        asOwner(() -> assertThat(trail.verify().firstBroken()).hasValue(2));
    }
}
