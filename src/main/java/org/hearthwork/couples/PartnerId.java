package org.hearthwork.couples;

import java.io.Serializable;
import java.util.UUID;

public record PartnerId(UUID value) implements Serializable {}
