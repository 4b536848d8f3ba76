package org.hearthwork.access;

import java.io.Serializable;
import java.time.Duration;
import org.hearthwork.access.internal.Token;

/**
 * The one-time link of an invitation that is about to be sent. Whoever asks for the e-mail makes it beforehand: so the same
 * wish, arriving twice, is one invitation and gives one link.
 */
public record InvitationLink(String token) implements Serializable {

    /** How long it holds. */
    public static final Duration VALID = Duration.ofHours(72);

    public static InvitationLink fresh() {
        return new InvitationLink(Token.fresh().text());
    }

    /** To hand over, below the address of the product. */
    public String path() {
        return "invitation/" + token;
    }

    /** What is kept of it, and by what it is known again. */
    public byte[] hash() {
        return new Token(token).hash();
    }

    /** The token is a key: no log line may carry it. */
    @Override
    public String toString() {
        return "a one-time link";
    }
}
