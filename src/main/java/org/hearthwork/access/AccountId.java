package org.hearthwork.access;

import java.io.Serializable;
import java.util.UUID;

public record AccountId(UUID value) implements Serializable {}
