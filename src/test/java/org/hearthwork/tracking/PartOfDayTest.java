package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfDayTest {

    @ParameterizedTest
    @CsvSource({
        "00:00, NIGHT",
        "04:59, NIGHT",
        "05:00, MORNING",
        "11:59, MORNING",
        "12:00, AFTERNOON",
        "16:59, AFTERNOON",
        "17:00, EVENING",
        "21:59, EVENING",
        "22:00, NIGHT",
    })
    void a_day_has_four_parts_and_each_hour_is_in_one(LocalTime time, PartOfDay part) {
        assertThat(PartOfDay.of(time)).isEqualTo(part);
    }

    @Test
    void its_words_are_found_by_its_name() {
        assertThat(PartOfDay.EVENING.messageKey()).isEqualTo("homework.part-of-day.evening");
    }
}
