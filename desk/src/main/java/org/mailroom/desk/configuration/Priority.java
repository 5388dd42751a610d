package org.mailroom.desk.configuration;

/** How soon an inquiry should be answered, in rising order. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT;

    /** The next one above; the highest stays. */
    public Priority raised() {
        return switch (this) {
            case LOW -> NORMAL;
            case NORMAL -> HIGH;
            case HIGH, URGENT -> URGENT;
        };
    }
}
