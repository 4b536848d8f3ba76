package org.hearthwork.homework;

/** How far one partner's part in one occurrence is. Open, missed and paused are told by the time and the occurrence, not kept. */
public enum PartState {
    WAITING,
    STARTED,
    DONE,
    COULDNT
}
