package org.hearthwork.phone.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Visibility;

/**
 * Who will see an answer, said before it is typed: in words and a drawing.
 *
 * @param policy what the two signed: whether what is for the care team alone may be brought into the joint work
 */
record WhoSeesChip(Secrets policy) {

    /** @param sheet whose question it is @param visibility how far its answer reaches as it is written now */
    Chip of(Sheet sheet, Sheet.Question question, Visibility visibility) {
        if (sheet.staysClosed()) {
            return closed(visibility);
        }
        // Its lists never reach the other one: what both said comes up for both.
        return question.matched() ? careTeam("homework.sees.matched") : of(visibility);
    }

    /** Of somebody who took consent back: what would open, or be matched, does not. */
    private Chip closed(Visibility visibility) {
        return switch (visibility) {
            case SEALED, JOINT ->
                Chip.quiet(I18NProvider.translate("homework.sees.closed")).with(Glyph.LOCK);
            case UNTIL_OPENED -> of(Visibility.PRIVATE);
            case PRIVATE, CLINICIAN_ONLY, UNTIL_SENT -> of(visibility);
        };
    }

    /** In a check-in: whether what is sealed opens is the therapist's to say, and told the same whatever they said. */
    Chip inCheckIn(Visibility visibility) {
        return visibility == Visibility.SEALED
                ? Chip.ember(I18NProvider.translate("outcomes.check-in.sealed")).with(Glyph.SEALED)
                : of(visibility);
    }

    private Chip careTeam(String key) {
        String words = I18NProvider.translate(key);
        return Chip.quiet(
                        policy == Secrets.NO_SECRETS
                                ? I18NProvider.translate("homework.sees.no-secrets", words)
                                : words)
                .with(Glyph.LOCK);
    }

    Chip of(Visibility visibility) {
        return switch (visibility) {
            // One wording for both: nobody looking at the phone can tell a clinician-only question.
            case PRIVATE, CLINICIAN_ONLY -> careTeam("homework.sees.therapist");
            case UNTIL_OPENED -> careTeam("homework.sees.until-opened");
            case UNTIL_SENT ->
                Chip.quiet(I18NProvider.translate("homework.sees.until-sent")).with(Glyph.LOCK);
            case SEALED ->
                Chip.ember(I18NProvider.translate("homework.sees.sealed")).with(Glyph.SEALED);
            case JOINT ->
                Chip.moss(I18NProvider.translate("homework.sees.both")).with(Glyph.BOTH);
        };
    }
}
