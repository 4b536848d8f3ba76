package org.hearthwork.audit;

import java.util.Locale;

/**
 * What a line of the trail can say. The database knows the same list (table audit.action): what it is done to, and
 * whether the owner of the practice reads the words or only that a record was opened or changed. A new one needs its row
 * there too, in a migration.
 */
public enum Action {
    VERIFIED_CHAIN,
    SIGNED_IN,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    SIGN_IN_FAILED,
    SIGN_IN_THROTTLED,
    CHANGED_PASSWORD,
    GAVE_RESET_LINK,
    RESET_PASSWORD,
    INVITED_PARTNER,
    INVITED_STAFF,
    WITHDREW_INVITATION,
    ACCEPTED_INVITATION,
    SIGNED_CONSENT,
    ENABLED_ACCOUNT,
    DISABLED_ACCOUNT,
    CHANGED_ACCOUNT,
    CHANGED_SETTINGS,
    SET_SUPERVISION,
    ADDED_TO_CARE_TEAM,
    REMOVED_FROM_CARE_TEAM,
    CREATED_RECORD,
    PLANNED_APPOINTMENT,
    MOVED_APPOINTMENT,
    CANCELLED_APPOINTMENT,
    RECORDED_ATTENDANCE,
    OPENED_COUPLE,
    OPENED_PEOPLE,
    OPENED_TRAIL,
    OPENED_BRIEF,
    OPENED_IN_SESSION,
    OPENED_ADHERENCE,
    OPENED_DIGEST,
    OPENED_TOGETHER,
    OPENED_NOTE,
    OPENED_APPOINTMENT,
    OPENED_HOMEWORK,
    OPENED_PLAN,
    OPENED_OCCURRENCE,
    OPENED_PARTICIPATION,
    OPENED_REVEAL,
    RECORDED_AIM,
    RECORDED_SCREENING,
    CHANGED_STATUS,
    PLACED_HOLD,
    LIFTED_HOLD,
    STARTED_NOTE,
    TOOK_PRIVATE_ITEM_INTO_NOTE,
    SIGNED_NOTE,
    ADDED_ADDENDUM,
    ASSIGNED_HOMEWORK,
    PAUSED_HOMEWORK,
    RESUMED_HOMEWORK,
    WITHDREW_HOMEWORK,
    EXTENDED_HOMEWORK,
    GAVE_PLAN,
    STEERED_PLAN,
    HELD_REVEAL,
    RELEASED_REVEAL,
    REVIEWED,
    RATED,
    HANDED_IN,
    COULD_NOT,
    TALKED_ABOUT_IT,
    SAID_YES,
    TOOK_BACK,
    SENT_TO_PARTNER,
    PUBLISHED_EXERCISE,
    CHECKED_IN,
    OPENED_MEASURES,
    BEGAN_CHECK_INS,
    RESTED_CHECK_INS,
    SAW_TO_ALERT;

    /** As it stands in the trail. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
