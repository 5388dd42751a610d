package org.mailroom.desk.acknowledgement;

/** What we send to customers by ourselves; all of it counts against a sender's allowance. */
public enum AutomaticMail {
    ACKNOWLEDGEMENT,
    PROGRESS_NOTICE,
    SURVEY
}
