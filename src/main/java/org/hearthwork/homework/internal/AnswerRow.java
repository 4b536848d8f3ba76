package org.hearthwork.homework.internal;

import java.util.UUID;
import org.hearthwork.homework.Tag;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;

/** One answer that was handed in, as row security gave it. */
public record AnswerRow(UUID occurrence, Seat seat, String prompt, Tag tag, AnswerBody body) {}
