package org.hearthwork.homework;

import java.time.Instant;
import org.hearthwork.instruments.Talk;

/** A talk with its day. @param at when it was last moved */
public record TalkHeld(Instant at, Talk talk) {}
