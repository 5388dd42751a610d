package org.mailroom.desk.people;

/** Who sends a mail, as far as the desks care. */
public sealed interface Submitter {

    /** Nobody of a desk: the mail is none of ours. */
    record Outsider() implements Submitter {}

    /** A person of a desk; the mail carries the mark. */
    record Agent(AgentMark mark) implements Submitter {}

    /**
     * Somebody who must not send this way.
     *
     * @param words what to do instead, for the person; one line
     */
    record Refused(String words) implements Submitter {}
}
