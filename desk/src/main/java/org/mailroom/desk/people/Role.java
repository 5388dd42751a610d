package org.mailroom.desk.people;

/** What a person does at a desk. */
public enum Role {
    /** Answers customers. */
    AGENT,
    /** Reviews replies, and may answer too. */
    SUPERVISOR
}
