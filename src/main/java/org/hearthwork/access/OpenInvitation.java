package org.hearthwork.access;

/**
 * What the holder of an invitation link is shown.
 *
 * @param name the name the invitation was written for; the person may correct it
 */
public record OpenInvitation(String practice, Role role, String email, String name, State state) {

    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }
}
