package org.hearthwork.access;

import java.io.Serializable;
import org.hearthwork.access.internal.InvitationDesk;

/**
 * The one-time link of an invitation that is about to be sent. Whoever asks for the e-mail makes it beforehand: so the same
 * wish, arriving twice, is one invitation and gives one link.
 */
public record InvitationLink(String token) implements Serializable {

    public static InvitationLink fresh() {
        return new InvitationLink(InvitationDesk.freshToken());
    }

    /** To hand over, below the address of the product. */
    public String path() {
        return "invitation/" + token;
    }

    /** The token is a key: no log line may carry it. */
    @Override
    public String toString() {
        return "a one-time link";
    }
}
