package org.hearthwork.homework;

/** When sealed answers open. A clinician can hold them even when both are done. */
public enum RevealRule {
    WHEN_BOTH_DONE,
    BY_CLINICIAN,
    NEVER
}
