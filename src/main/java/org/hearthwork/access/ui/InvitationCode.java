package org.hearthwork.access.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.kit.Refusal;

/** What a person has in hand of their invitation: the code itself, or the whole link with the code in it. */
record InvitationCode(String text) {

    private static final int LONGEST = 128;
    private static final Pattern IN_A_LINK = Pattern.compile("/invitation/([^/?#\\s]+)");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

    /** @throws Refusal at the field {@code code} when this can be no code */
    static InvitationCode read(String typed) {
        String stripped = typed.strip();
        Matcher link = IN_A_LINK.matcher(stripped);
        String code = link.find() ? link.group(1) : stripped;
        if (code.isEmpty()) {
            throw new Refusal("code", "access.invited.missing");
        }
        if (code.length() > LONGEST) {
            throw new Refusal("code", "access.invited.long");
        }
        if (!CODE.matcher(code).matches()) {
            throw new Refusal("code", "access.invited.wrong");
        }
        return new InvitationCode(code);
    }
}
