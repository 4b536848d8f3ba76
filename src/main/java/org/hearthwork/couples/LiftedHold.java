package org.hearthwork.couples;

import java.time.Instant;

/** A hold that has ended. @param by the name of who lifted it */
public record LiftedHold(Instant at, String by, String decision) {}
