package org.hearthwork.access;

import java.io.Serializable;
import java.util.UUID;

public record PasskeyId(UUID value) implements Serializable {}
