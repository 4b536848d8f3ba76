package org.hearthwork.access.internal.stay;

/** Why somebody is not signed in any more. */
public enum Ending {
    /** Nothing was done for as long as a session may stand idle. */
    IDLE,
    /** It lasted as long as a session may last. */
    LONGEST,
    /** It was ended from somewhere else: another tab or device, a new password, the account was disabled. */
    ELSEWHERE;

    /** The attribute of the session that comes after, by which the sign-in page says why. */
    public static final String TOLD_TO = Ending.class.getName();
}
