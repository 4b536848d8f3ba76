package org.hearthwork.phone.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Visibility;

/** Who will see an answer, said before it is typed: in words and a drawing. */
final class WhoSeesChip {

    private WhoSeesChip() {}

    /** Of what never reaches the other one: what both said comes up for both. */
    static Chip matched() {
        return Chip.quiet(I18NProvider.translate("homework.sees.matched")).with(Glyph.LOCK);
    }

    /** In a check-in: whether what is sealed opens is the therapist's to say, and told the same whatever they said. */
    static Chip inCheckIn(Visibility visibility) {
        return visibility == Visibility.SEALED
                ? Chip.ember(I18NProvider.translate("outcomes.check-in.sealed")).with(Glyph.SEALED)
                : of(visibility);
    }

    static Chip of(Visibility visibility) {
        return switch (visibility) {
            // One wording for both: nobody looking at the phone can tell a clinician-only question.
            case PRIVATE, CLINICIAN_ONLY ->
                Chip.quiet(I18NProvider.translate("homework.sees.therapist")).with(Glyph.LOCK);
            case UNTIL_SENT ->
                Chip.quiet(I18NProvider.translate("homework.sees.until-sent")).with(Glyph.LOCK);
            case SEALED ->
                Chip.ember(I18NProvider.translate("homework.sees.sealed")).with(Glyph.SEALED);
            case JOINT ->
                Chip.moss(I18NProvider.translate("homework.sees.both")).with(Glyph.BOTH);
        };
    }
}
