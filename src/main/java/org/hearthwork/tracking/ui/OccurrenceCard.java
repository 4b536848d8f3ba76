package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthwork.homework.Reviewing;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentPage.One;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.JointState;
import org.hearthwork.tracking.LaneState;
import org.jspecify.annotations.Nullable;

/** One occurrence: both lanes, where it stands between the two, what can be done, and the answers side by side. */
final class OccurrenceCard extends Div {

    /** What a clinician may do with it. */
    record Deeds(Steering steering, Reviewing reviewing) {}

    private static final Duration LONGEST_DAY = Duration.ofHours(25); // when the clocks go back

    private final AssignmentPage page;
    private final One one;
    private final boolean latest;
    private final Instant now;
    private final @Nullable Deeds may;
    private final Consumer<Runnable> perform;

    /**
     * @param latest whether it is the latest that has come round: shown open, and the one to give more time
     * @param may null for who only reads: no button is made
     */
    OccurrenceCard(
            AssignmentPage page,
            One one,
            boolean latest,
            Instant now,
            @Nullable Deeds may,
            Consumer<Runnable> perform) {
        this.page = page;
        this.one = one;
        this.latest = latest;
        this.now = now;
        this.may = may;
        this.perform = perform;
        addClassNames("card", "occurrence");
        Div told = new Div(heading(), new OccurrenceLanes(one, zone(), now));
        told.addClassNames("stack-tight", "grow");
        Div head = new Div(told);
        head.addClassName("occurrence-head");
        if (may != null) {
            head.add(deeds(may));
        }
        add(head);
        if (one.ratings() != null) {
            add(new RatingsStrip(
                    one.ratings(),
                    page,
                    now,
                    may == null
                            ? null
                            : () -> perform.accept(() -> may.reviewing().openRatings(Set.of(one.id())))));
        }
        if (!one.answers().isEmpty()) {
            Details answers = new Details(
                    getTranslation("homework.page.answers", one.answers().size()),
                    new AnswersSideBySide(page.couple(), page.partners(), one.answers()));
            if (may != null) {
                answers.add(rating(may));
            }
            answers.setOpened(latest);
            add(answers);
        }
    }

    private ZoneId zone() {
        return page.couple().zone();
    }

    private Component heading() {
        if (isOneDay()) {
            return headed(new H3(Dates.full(LocalDate.ofInstant(one.dueAt(), zone()), getLocale())));
        }
        H3 title = new H3(
                page.total() > 1 && one.number() > 0
                        ? getTranslation("homework.page.number", one.number(), one.sitting())
                        : one.sitting());
        Span due = new Span(getTranslation(
                one.followsSession() ? "homework.page.due-session" : "homework.page.due",
                Dates.day(one.dueAt(), zone(), getLocale(), now)));
        due.addClassName("soft");
        return headed(title, due);
    }

    /** A daily tick is told from the others by its day; the title of its sitting is "Today" for who ticks it. */
    private boolean isOneDay() {
        return page.days() != null
                && one.number() == 0
                && Duration.between(one.opensAt(), one.dueAt()).compareTo(LONGEST_DAY) <= 0;
    }

    private Component headed(Component... what) {
        Div line = new Div(what);
        line.addClassNames("row", "wrap");
        JointState joint = one.joint();
        if (joint != null && (joint != JointState.OPEN || ahead())) {
            line.add(jointChip(joint));
        }
        if (one.staysSealed()) {
            line.add(Chip.brick(getTranslation("homework.page.stays-sealed")).with(Glyph.SEALED));
        } else if (one.keptSealed()) {
            line.add(Chip.brick(getTranslation("homework.page.held")).with(Glyph.PAUSE));
        }
        if (one.reviewedAt() != null) {
            line.add(Chip.moss(getTranslation("homework.page.reviewed")).with(Glyph.CHECK));
        } else if (one.handedIn()) {
            line.add(Chip.ember(getTranslation("homework.page.new")));
        }
        return line;
    }

    private Chip jointChip(JointState joint) {
        String words = getTranslation(joint.messageKey());
        return switch (joint) {
            case OPEN -> Chip.quiet(words);
            case SEALED_BY_ONE, SEALED_BY_BOTH -> Chip.quiet(words).with(Glyph.SEALED);
            case REVEALED -> Chip.quiet(words).with(Glyph.BOTH);
            case TALKED_ABOUT -> Chip.moss(words).with(Glyph.CHECK);
        };
    }

    private Component deeds(Deeds may) {
        Div row = new Div();
        row.addClassNames("row", "wrap", "occurrence-deeds");
        if (one.handedIn() && one.reviewedAt() == null) {
            row.add(Buttons.plain(
                    getTranslation("homework.page.review"),
                    () -> perform.accept(() -> may.reviewing().markReviewed(one.id(), one.in()))));
        }
        if (one.mayReveal()) {
            row.add(Buttons.plain(
                    getTranslation("homework.page.open-reveal"),
                    () -> perform.accept(() -> may.reviewing().openReveal(one.id()))));
        }
        if (one.joint() != null
                && one.revealedAt() == null
                && !one.staysSealed()
                && goesOn()
                && (one.keptSealed() || one.handedIn() || ahead())) {
            row.add(Buttons.quiet(
                    getTranslation(one.keptSealed() ? "homework.page.release-hold" : "homework.page.hold"),
                    () -> perform.accept(() -> may.reviewing().keepSealed(one.id(), !one.keptSealed()))));
        }
        if (goesOn() && (ahead() || latest) && one.lanes().stream().anyMatch(lane -> unfinished(lane.state()))) {
            row.add(Buttons.quiet(getTranslation("homework.page.extend"), () -> extend(may)));
        }
        return row;
    }

    private boolean goesOn() {
        return page.status() != AssignmentStatus.WITHDRAWN;
    }

    private boolean ahead() {
        return one.dueAt().isAfter(now);
    }

    private static boolean unfinished(LaneState state) {
        return switch (state) {
            case SCHEDULED, OPEN, STARTED, MISSED, PAUSED -> true;
            case DONE, COULDNT, WITHDRAWN -> false;
        };
    }

    private void extend(Deeds may) {
        LocalDate due = LocalDate.ofInstant(one.dueAt(), zone());
        LocalDate today = LocalDate.ofInstant(now, zone());
        LocalDate suggested = (due.isBefore(today) ? today : due).plusDays(7);
        new ExtendDialog(today, suggested, new Steering.DueDay(one.dueAt(), one.version()), zone(), (shown, day) -> {
                    may.steering().extend(one.id(), shown.version(), day);
                    perform.accept(() -> Toast.show(getTranslation("homework.page.extended")));
                })
                .open();
    }

    private Component rating(Deeds may) {
        Select<Integer> rating = new Select<>();
        rating.setLabel(getTranslation("homework.page.rating"));
        rating.setItems(List.of(0, 1, 2, 3, 4));
        rating.setEmptySelectionAllowed(true);
        rating.setEmptySelectionCaption(getTranslation("homework.page.rating-none"));
        rating.setItemLabelGenerator(value -> value == null
                ? getTranslation("homework.page.rating-none")
                : getTranslation("homework.page.rating-of", value));
        rating.setValue(one.rating());
        rating.addClassName("occurrence-rating");
        Clicks.chosen(rating, value -> perform.accept(() -> may.reviewing().rate(one.id(), one.rating(), value)));
        return rating;
    }
}
