package org.mailroom.desk.delivery;

/** What is to become of a mail that the queue of outgoing mail gave. */
public enum Admission {
    /** It is to be sent. */
    SEND,

    /** It must not leave just now, and is asked about again in a while; this is no attempt to deliver it. */
    LATER,

    /** It has left, may have left or is under way: this copy is done with. */
    DROP
}
