package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.Together;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.ShownPhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo beside a memory of the two: who sees it, when, and for how long. */
class PhotosTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final String MEMORY = "first-memory";

    @Autowired
    private Photos photos;

    @Autowired
    private ShownPhotos shown;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId after;

    @BeforeEach
    void they_look_back_on_something_new() {
        after = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed("something-new", "first-after", LocalDate.of(2031, 10, 19)),
                MONDAY));
    }

    private <T> T now(Actor who, Supplier<T> does) {
        return at(MONDAY.plus(Duration.ofHours(3)), who, does);
    }

    private Photo anaKeeps() {
        homework.starts(
                ana, Seat.A, after, MONDAY.plus(Duration.ofHours(1)), Map.of(MEMORY, AnswerBody.ofText("Cold tea")));
        return now(
                ana,
                () -> photos.keep(
                        homework.part(after, Seat.A), MEMORY, Picture.of(Photographs.fromAPhone(400, 300, 1))));
    }

    private void bothAreIn() {
        homework.does(
                ana, Seat.A, after, MONDAY.plus(Duration.ofHours(1)), Map.of("first-did", AnswerBody.ofKey("yes")));
        homework.does(
                ben, Seat.B, after, MONDAY.plus(Duration.ofHours(2)), Map.of(MEMORY, AnswerBody.ofText("The dog")));
    }

    private List<Together.Line> memories(Actor who) {
        return now(who, () -> togetherness.together()).memories();
    }

    private List<ShownPhotos.Shown> onTheDesk() {
        return now(practice.clinician(), () -> shown.of(practice.couple().id(), homework.assignment(after)));
    }

    private void isNotThere(Actor who, Photo photo) {
        assertThatThrownBy(() -> now(who, () -> photos.image(photo.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_the_database_keeps_has_no_place_and_no_camera_in_it() {
        Photo photo = anaKeeps();
        byte[] lies = superuser
                .jdbc()
                .sql("select image from homework.photo where id = ?")
                .param(photo.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(lies, StandardCharsets.ISO_8859_1))
                .startsWith("s1.")
                .doesNotContain("JFIF");
        byte[] kept = now(ana, () -> photos.image(photo.id()));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("JFIF")
                .doesNotContain("Exif", Photographs.CAMERA, "HIDDEN");
    }

    @Test
    void it_is_its_authors_alone_until_the_line_beside_it_is_open_to_both() {
        Photo photo = anaKeeps();
        isNotThere(ben, photo);
        homework.does(
                ana, Seat.A, after, MONDAY.plus(Duration.ofHours(1)), Map.of("first-did", AnswerBody.ofKey("yes")));
        isNotThere(ben, photo);
        assertThat(sql.answer(ben, "select id from homework.photos_of(array['" + after + "']::uuid[])"))
                .isEmpty();
        homework.does(
                ben, Seat.B, after, MONDAY.plus(Duration.ofHours(2)), Map.of(MEMORY, AnswerBody.ofText("The dog")));
        assertThat(now(ben, () -> photos.image(photo.id()))).isNotEmpty();
        for (Actor who : List.of(ana, ben)) {
            assertThat(memories(who))
                    .filteredOn(line -> line.text().equals("Cold tea"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.photo()).isNotNull())
                    .satisfies(line -> assertThat(line.photo().mine()).isEqualTo(who.equals(ana)));
            assertThat(memories(who))
                    .filteredOn(line -> line.text().equals("The dog"))
                    .allSatisfy(line -> assertThat(line.photo()).isNull());
        }
    }

    @Test
    void whoever_is_of_another_couple_finds_nothing_and_can_take_nothing_away() {
        Photo photo = anaKeeps();
        bothAreIn();
        PracticeFixture.Practice other = fixture.fresh();
        isNotThere(other.couple().a(), photo);
        now(other.couple().a(), () -> {
            photos.remove(photo.id());
            return true;
        });
        assertThatThrownBy(() -> now(other.couple().a(), () -> {
                    photos.showToCareTeam(photo.id(), true);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> now(
                        other.clinician(), () -> shown.image(practice.couple().id(), photo.id())))
                .isInstanceOf(NotFound.class);
        assertThat(now(ana, () -> photos.image(photo.id()))).isNotEmpty();
    }

    @Test
    void the_care_team_sees_it_where_its_author_says_so_and_only_as_long() {
        Photo photo = anaKeeps();
        assertThat(photo.toCareTeam()).as("off at first").isFalse();
        now(ana, () -> {
            photos.showToCareTeam(photo.id(), true);
            return true;
        });
        assertThat(onTheDesk()).as("still being written").isEmpty();
        bothAreIn();
        assertThat(onTheDesk()).extracting(ShownPhotos.Shown::id).containsExactly(photo.id());
        assertThat(now(practice.clinician(), () -> shown.image(practice.couple().id(), photo.id())))
                .isNotEmpty();
        assertThat(memories(ben))
                .noneMatch(line -> line.photo() != null && line.photo().toCareTeam());
        now(ana, () -> {
            photos.showToCareTeam(photo.id(), false);
            return true;
        });
        assertThat(onTheDesk()).isEmpty();
        assertThatThrownBy(() -> now(
                        practice.clinician(),
                        () -> shown.image(practice.couple().id(), photo.id())))
                .isInstanceOf(NotFound.class);
        assertThat(sql.answer(practice.clinician(), "select id from homework.photo"))
                .isEmpty();
    }

    @Test
    void the_other_one_can_neither_show_it_nor_take_it_away() {
        Photo photo = anaKeeps();
        bothAreIn();
        assertThatThrownBy(() -> now(ben, () -> {
                    photos.showToCareTeam(photo.id(), true);
                    return true;
                }))
                .isInstanceOf(NotFound.class);
        now(ben, () -> {
            photos.remove(photo.id());
            return true;
        });
        assertThat(now(ana, () -> photos.image(photo.id()))).isNotEmpty();
        now(ana, () -> {
            photos.remove(photo.id());
            return true;
        });
        isNotThere(ana, photo);
        isNotThere(ben, photo);
        assertThat(memories(ben)).allSatisfy(line -> assertThat(line.photo()).isNull());
    }

    @Test
    void a_second_one_takes_the_place_of_the_first_and_is_shown_to_nobody_yet() {
        Photo first = anaKeeps();
        now(ana, () -> {
            photos.showToCareTeam(first.id(), true);
            return true;
        });
        Photo second = anaKeeps();
        isNotThere(ana, first);
        assertThat(now(ana, () -> photos.own(homework.part(after, Seat.A), MEMORY)))
                .hasValueSatisfying(own -> assertThat(own.id()).isEqualTo(second.id()))
                .hasValueSatisfying(own -> assertThat(own.toCareTeam()).isFalse());
    }

    @Test
    void what_is_in_gets_no_photo_any_more_and_no_other_question_has_one() {
        anaKeeps();
        assertThatThrownBy(() -> now(
                        ana,
                        () -> photos.keep(
                                homework.part(after, Seat.A), "first-fun", Picture.of(Photographs.plain(40, 30)))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> now(
                        ana,
                        () -> photos.keep(homework.part(after, Seat.B), MEMORY, Picture.of(Photographs.plain(40, 30)))))
                .isInstanceOf(NotFound.class);
        bothAreIn();
        assertThatThrownBy(() -> now(
                        ana,
                        () -> photos.keep(homework.part(after, Seat.A), MEMORY, Picture.of(Photographs.plain(40, 30)))))
                .isInstanceOf(InAlready.class);
    }

    /** Ana with SQL in hand: a picture that the product did not draw would carry its place. */
    @Test
    void no_picture_is_kept_but_by_the_products_word() {
        homework.starts(ana, Seat.A, after, MONDAY.plus(Duration.ofHours(1)), Map.of());
        String keep = "select homework.keep_photo('" + homework.part(after, Seat.A) + "', '" + MEMORY
                + "', gen_random_uuid(), '\\xffd8ff00'::bytea, 1, 1, now())";
        assertThat(sql.answer(ana, keep).toString()).contains("not a photo of the product");
        assertThat(sql.answer(ana, "select count(*) from homework.photo").toString())
                .contains("permission denied");
    }
}
