package org.hearthwork.access;

import java.util.UUID;

/** A member of staff who was invited and has not come yet. */
public record PendingInvitation(UUID id, String name, String email, Role role, InvitationStatus status) {}
