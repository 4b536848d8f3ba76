package org.hearthwork.phone.ui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.DayField;
import org.hearthwork.kit.ui.SavedState;
import org.hearthwork.kit.ui.TimeField;
import org.hearthwork.kit.ui.TypedField;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.DayWindow;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time of it, in the couple's time zone. Half of it, or what is not understood, is no answer: it stays where it
 * was typed, with a sentence, and the question is not left with it.
 */
final class DateAndTimeField extends PromptField {

    private static final String HALF = "typed"; // the row of cells in which half an answer waits on the page
    private static final String DAY = "day";
    private static final String TIME = "time";
    private static final LocalTime EXAMPLE = LocalTime.of(20, 30);

    private final DayField day;
    private final TimeField time = new TimeField(getTranslation("homework.date.time"));
    private final LocalDate today;

    /** @param offered windows that suit both, to be taken by a tap; null where nothing was asked before */
    DateAndTimeField(
            LocalDate today,
            @Nullable List<String> offered,
            String labelledBy,
            AnswerBody answer,
            Consumer<AnswerBody> changed) {
        super(changed);
        this.today = today;
        day = new DayField(getTranslation("homework.date.day"), today);
        addClassName("date-and-time");
        getElement().setAttribute("role", "group").setAttribute("aria-labelledby", labelledBy);
        day.setValue(words(answer, DAY));
        time.setValue(words(answer, TIME));
        if (answer.textOrEmpty().isBlank() && !answer.isEmpty()) {
            askForHalf(); // one comes back to it
        }
        day.onDay(value -> changed());
        time.onTime(value -> changed());
        if (offered != null) {
            add(SuitsBoth.windows(offered, today, this::take));
        }
        add(day, time);
    }

    /** A usual hour of the window, to be changed by whoever means another one. */
    private void take(DayWindow window) {
        day.setDay(window.day());
        time.setTime(window.begins().toLocalTime());
        changed();
    }

    /** What stands in one of the two fields for an answer. */
    private String words(AnswerBody answer, String half) {
        if (answer.textOrEmpty().isBlank()) {
            return answer.cellsOrNone().getOrDefault(HALF, Map.of()).getOrDefault(half, "");
        }
        LocalDateTime at = LocalDateTime.parse(answer.textOrEmpty());
        return half.equals(DAY)
                ? Dates.inField(at.toLocalDate(), getLocale())
                : Dates.inField(at.toLocalTime(), getLocale());
    }

    private void changed() {
        sayOwnOnly(day);
        sayOwnOnly(time);
        tell(body());
    }

    private static void sayOwnOnly(TypedField<?> half) {
        if (half.problem().isEmpty()) {
            say(half, "");
        }
    }

    private AnswerBody body() {
        LocalDate on = day.day();
        LocalTime at = time.time();
        if (on != null && at != null) {
            return AnswerBody.ofText(on.atTime(at).toString());
        }
        boolean nothing = day.getValue().isBlank() && time.getValue().isBlank();
        return nothing
                ? AnswerBody.EMPTY
                : AnswerBody.ofCells(Map.of(HALF, Map.of(DAY, day.getValue(), TIME, time.getValue())));
    }

    @Override
    void watchedBy(SavedState state, AnswerBody held) {
        state.watch(DAY, day, words(held, DAY));
        state.watch(TIME, time, words(held, TIME));
    }

    @Override
    void goToProblem() {
        askForHalf();
        (day.isInvalid() ? day : time).focus();
    }

    /** While one half has just been typed nobody is told off for the other; only when the question shall be left. */
    private void askForHalf() {
        boolean dayMissing = day.getValue().isBlank() && !time.getValue().isBlank();
        boolean timeMissing = time.getValue().isBlank() && !day.getValue().isBlank();
        if (dayMissing) {
            say(day, getTranslation("kit.day.missing", Dates.shortDay(today.plusDays(1), getLocale())));
        }
        if (timeMissing) {
            say(time, getTranslation("kit.time.missing", Dates.time(EXAMPLE, getLocale())));
        }
    }

    /** What the service says is about the whole; what one half says of itself is closer, and stays. */
    @Override
    void complain(String words) {
        if (day.day() != null && time.time() != null) {
            say(time, words);
        }
    }

    private static void say(TypedField<?> field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(!words.isEmpty());
    }
}
