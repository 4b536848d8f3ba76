package org.hearthwork.library.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Visibility;

/** Who will see an answer, in the words the partner reads: on purpose the same for private and clinician-only. */
final class Sees {

    private Sees() {}

    static Chip chip(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE, CLINICIAN_ONLY -> Chip.quiet(words(visibility)).with(Glyph.LOCK);
            case UNTIL_SENT, UNTIL_OPENED -> Chip.quiet(words(visibility)).with(Glyph.LOCK);
            case SEALED -> Chip.ember(words(visibility)).with(Glyph.SEALED);
            case JOINT -> Chip.moss(words(visibility)).with(Glyph.BOTH);
        };
    }

    static String words(Visibility visibility) {
        return switch (visibility) {
            case PRIVATE, CLINICIAN_ONLY -> I18NProvider.translate("library.sees.therapist");
            case UNTIL_SENT -> I18NProvider.translate("library.sees.until-sent");
            case UNTIL_OPENED -> I18NProvider.translate("library.sees.until-opened");
            case SEALED -> I18NProvider.translate("library.sees.sealed");
            case JOINT -> I18NProvider.translate("library.sees.both");
        };
    }

    /** For whoever chooses: the two that a partner cannot tell apart are told apart here. */
    static String choice(Visibility visibility) {
        return visibility == Visibility.CLINICIAN_ONLY
                ? I18NProvider.translate("library.own.sees.clinician-only", words(visibility))
                : words(visibility);
    }
}
