package org.hearthwork.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.CheckInId;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.CoupleMeasures.Asked;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Meetings;
import org.hearthwork.sessions.NoteId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A line of a check-in in a note: word for word, with where it comes from, and asking first where the other one has not seen it. */
class CheckInsInNotesTest extends AnaAndBen {

    private static final Instant NOW = Instant.now();

    @Autowired
    Meetings meetings;

    @Autowired
    Notes notes;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Checking checking;

    private NoteId note;

    @BeforeEach
    void ana_and_ben_checked_in_before_they_came() {
        Actors.as(practice.clinician(), () -> outcomes.begin(practice.couple().id()));
        checking.in(
                ana,
                NOW.minusSeconds(7200),
                Map.of(
                        "good", AnswerBody.ofText("Tea at eight"),
                        "wish", Checking.wish("Whether I stay", false),
                        "safe", AnswerBody.ofKey("not-always")));
        checking.in(ben, NOW.minusSeconds(3600), Map.of("good", AnswerBody.ofText("Your laugh")));
        note = meetings.started(
                practice.clinician(),
                practice.couple(),
                meetings.held(
                        practice.clinician(),
                        practice.couple(),
                        Meetings.today().minusDays(1),
                        14));
    }

    private NoteSheet opened() {
        return meetings.opened(practice.clinician(), note);
    }

    private Line line(Asked asked, Seat seat) {
        CoupleMeasures of = Actors.as(
                practice.clinician(), () -> outcomes.open(practice.couple().id()));
        return of.lines().stream()
                .filter(line -> line.asked() == asked && line.by().seat() == seat)
                .findFirst()
                .orElseThrow();
    }

    private NoteChange insert(Line.Reference of, boolean confirmed) {
        return Actors.as(
                practice.clinician(),
                () -> notes.insertFromCheckIn(
                        meetings.draft(opened(), NoteSection.SUBJECTIVE, ""), NoteSection.SUBJECTIVE, of, confirmed));
    }

    @Test
    void what_is_open_to_both_goes_in_with_where_it_comes_from() {
        insert(line(Asked.GOOD, Seat.A).reference(), false);
        assertThat(opened().text(NoteSection.SUBJECTIVE)).contains("Tea at eight");
        assertThat(opened().sources()).singleElement().satisfies(source -> {
            assertThat(source.quote()).isEqualTo("Tea at eight");
            assertThat(source.origin()).startsWith("Ana, Weekly check-in (One good moment), revealed, ");
            assertThat(source.of()).isEqualTo(Seat.A);
            assertThat(source.keptFromOther()).isFalse();
        });
    }

    @Test
    void what_the_other_one_has_not_seen_asks_before_it_enters_the_joint_note() {
        for (Asked asked : new Asked[] {Asked.WISH, Asked.SAFE}) {
            Line line = line(asked, Seat.A);
            assertThatThrownBy(() -> insert(line.reference(), false)).isInstanceOf(KeptFromOther.class);
        }
        assertThat(opened().sources()).isEmpty();
        insert(line(Asked.SAFE, Seat.A).reference(), true);
        assertThat(opened().sources()).singleElement().satisfies(source -> {
            assertThat(source.quote()).isEqualTo("Not always");
            assertThat(source.origin()).contains("for the clinician alone");
            assertThat(source.keptFromOther()).isTrue();
        });
    }

    @Test
    void what_one_kept_never_enters_the_note_of_a_session_with_the_other_one() {
        note = meetings.started(
                practice.clinician(),
                practice.couple(),
                meetings.planned(
                        practice.clinician(),
                        practice.couple(),
                        Seat.B,
                        Meetings.today().minusDays(2),
                        9));
        Line.Reference wish = line(Asked.WISH, Seat.A).reference();
        assertThatThrownBy(() -> insert(wish, true)).isInstanceOf(Refusal.class);
        assertThat(opened().sources()).isEmpty();
    }

    @Test
    void a_line_that_nobody_gave_or_of_another_couple_enters_no_note() {
        CheckInId own = line(Asked.GOOD, Seat.B).checkIn();
        assertThatThrownBy(() -> insert(new Line.Reference(own, Asked.HARD), true))
                .isInstanceOf(NotFound.class);
        Pair other = practice.traineesCouple();
        Actors.as(practice.associate(), () -> outcomes.begin(other.id()));
        checking.in(other.a(), NOW.minusSeconds(60), Map.of("hard", AnswerBody.ofText("Dishes")));
        Line theirs = Actors.as(practice.associate(), () -> outcomes.open(other.id()))
                .lines()
                .getFirst();
        assertThatThrownBy(() -> insert(theirs.reference(), true)).isInstanceOf(NotFound.class);
    }
}
