package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Person;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Stretch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** No list is cut in silence, and none is loaded whole. */
@SpringBootTest
class ListsTest {

    private static final int MANY = Couples.AT_ONCE + 5;

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Couples couples;

    @Autowired
    CareTeams careTeams;

    @Autowired
    People people;

    Practice practice;

    @BeforeEach
    void a_clinician_with_more_couples_than_a_list_shows_at_once() {
        practice = fixture.fresh();
        fixture.couples(practice.id(), practice.clinician(), MANY);
    }

    @Test
    void e_the_couples_of_a_clinician_come_in_stretches_that_say_whether_there_are_more() {
        Actors.as(practice.clinician(), () -> {
            Stretch<CoupleSummary> first = couples.list("", null, 0);
            assertThat(first.lines()).hasSize(Couples.AT_ONCE);
            assertThat(first.more()).isTrue();
            Stretch<CoupleSummary> rest = couples.list("", null, Couples.AT_ONCE);
            assertThat(rest.more()).isFalse();
            List<CoupleSummary> all = new ArrayList<>(first.lines());
            all.addAll(rest.lines());
            assertThat(all)
                    .extracting(CoupleSummary::id)
                    .doesNotHaveDuplicates()
                    .hasSize(MANY + 1);
        });
    }

    @Test
    void e_any_of_them_can_be_chosen_for_a_session() {
        Actors.as(practice.clinician(), () -> {
            assertThat(couples.choice("", 0, 50)).hasSize(50);
            assertThat(couples.choice("", 100, 50)).hasSize(MANY + 1 - 100);
            assertThat(couples.choice("Partner 104", 0, 50))
                    .singleElement()
                    .satisfies(one -> assertThat(one.names()).isEqualTo("Partner 104 & Other 104"));
        });
    }

    @Test
    void e_the_owner_reads_care_teams_in_stretches_too() {
        Actors.as(practice.owner(), () -> {
            Stretch<CareTeam> first = careTeams.list(0);
            assertThat(first.lines()).hasSize(CareTeams.AT_ONCE);
            assertThat(first.more()).isTrue();
            assertThat(first.lines())
                    .allSatisfy(team -> assertThat(team.members()).isNotEmpty());
            assertThat(careTeams.list(CareTeams.AT_ONCE).lines()).hasSize(MANY + 3 - CareTeams.AT_ONCE);
        });
    }

    @Test
    void e_people_are_found_by_a_part_of_their_name_and_named_only_where_they_are_asked_for() {
        UUID clinician = practice.clinician().account().value();
        Actors.as(practice.owner(), () -> {
            assertThat(people.find("clara", 0, 20)).extracting(Person::name).containsExactly("Clara Clinician");
            assertThat(people.find("", 0, 3)).hasSize(3);
            assertThat(people.find("%", 0, 3)).isEmpty();
            assertThat(people.known(Set.of(clinician, Ids.next())).keySet()).containsExactly(clinician);
            assertThat(people.known(Set.of())).isEmpty();
        });
        Practice other = fixture.fresh();
        Actors.as(other.owner(), () -> {
            assertThat(people.known(Set.of(clinician))).isEmpty();
            assertThat(IntStream.range(0, 3).boxed().flatMap(page -> people.find("", page * 5, 5).stream()))
                    .extracting(Person::id)
                    .doesNotHaveDuplicates()
                    .hasSize(11);
        });
    }
}
