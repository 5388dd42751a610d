package org.mailroom.desk.configuration;

/** Which cases have a card beside their mails. */
public enum CaseCard {
    /** None. */
    NEVER,
    /** Those that an agent has. */
    CLAIMED,
    /** All that are not closed. */
    ALWAYS
}
