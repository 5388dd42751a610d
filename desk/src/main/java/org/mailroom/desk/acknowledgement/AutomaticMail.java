package org.mailroom.desk.acknowledgement;

/** What we send to customers by ourselves; all of it counts against a sender's allowance. */
public enum AutomaticMail {
    ACKNOWLEDGEMENT,
    /** An acknowledgement that says that no more automatic mail will come for now. */
    LAST_ACKNOWLEDGEMENT,
    PROGRESS_NOTICE,
    SURVEY
}
