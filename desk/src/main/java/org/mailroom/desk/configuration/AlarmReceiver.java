package org.mailroom.desk.configuration;

/** Who is told of an alarm. */
public enum AlarmReceiver {
    /** The agent who has the case; where nobody has it, the team. */
    AGENT,
    /** All agents who work on the case's queue. */
    TEAM,
    /** All supervisors of the desk. */
    SUPERVISORS,
    /** The addresses under {@code owners}. */
    OWNERS
}
