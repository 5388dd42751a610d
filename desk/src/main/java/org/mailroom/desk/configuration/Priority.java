package org.mailroom.desk.configuration;

/** How soon an inquiry should be answered, in rising order. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
