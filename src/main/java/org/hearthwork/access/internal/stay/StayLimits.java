package org.hearthwork.access.internal.stay;

import java.time.Duration;
import org.hearthwork.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session may last.
 *
 * @param staffIdle without use, for those who see many couples ({@code HEARTHWORK_SESSION_STAFF_IDLE})
 * @param partnerIdle without use, for those who write slowly and for themselves ({@code HEARTHWORK_SESSION_PARTNER_IDLE})
 * @param proof for how long it was shown well enough who is there, for what changes who gets in ({@code HEARTHWORK_SESSION_PROOF})
 * @param longest however much it is used ({@code HEARTHWORK_SESSION_LONGEST})
 */
@ConfigurationProperties("hearthwork.session")
public record StayLimits(
        @DefaultValue("15m") Duration staffIdle,
        @DefaultValue("30m") Duration partnerIdle,
        @DefaultValue("15m") Duration proof,
        @DefaultValue("12h") Duration longest) {

    Duration idle(Role role) {
        return role.isStaff() ? staffIdle : partnerIdle;
    }
}
