package org.hearthwork.couples;

import java.util.Map;
import org.hearthwork.access.AccountId;

/** Who looks after a couple, as the owner knows it. @param members their names by account */
public record CareTeam(CoupleId id, String names, CoupleStatus status, Map<AccountId, String> members) {}
