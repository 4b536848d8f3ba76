package org.hearthwork.tracking.ui;

import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.tracking.Tag;
import org.springframework.modulith.NamedInterface;

/** How it is shown who may hear an answer: words and a drawing, and a colour that repeats them. */
@NamedInterface("parts")
public final class Tags {

    private Tags() {}

    public static Chip chip(Tag tag) {
        String words = Sayings.of(tag.messageKey());
        return switch (tag) {
            case REVEALED -> Chip.quiet(words).with(Glyph.BOTH);
            case SHARED -> Chip.quiet(words).with(Glyph.TOGETHER);
            case SEALED -> Chip.ember(words).with(Glyph.SEALED);
            case NOT_SENT, NOT_OPENED -> Chip.quiet(words).with(Glyph.LOCK);
            case PRIVATE -> Chip.quiet(words).with(Glyph.LOCK);
            case CLINICIAN_ONLY -> Chip.brick(words).with(Glyph.DIAMOND);
        };
    }
}
