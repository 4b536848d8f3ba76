package org.hearthwork.access;

/**
 * What the holder of an invitation link is shown.
 *
 * @param name the name the invitation was written for; the person may correct it
 */
public record OpenInvitation(String practice, Role role, String email, String name, State state) {

    /** Whether it is the link of the very first owner, who says who they are when they come. */
    public boolean namesNobody() {
        return email.isEmpty();
    }

    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }
}
