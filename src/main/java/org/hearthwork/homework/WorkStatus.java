package org.hearthwork.homework;

/** Whether work goes on. What is paused or withdrawn leaves the adherence figures. */
public enum WorkStatus {
    ACTIVE,
    PAUSED,
    WITHDRAWN
}
