package org.mailroom.desk.story;

import java.util.Locale;

/** The verbs of the mail log: what can happen to a mail. */
public enum Verb {
    /** A mail reached the desk. */
    RECEIVED,
    /** Its kind was found: a person's mail, a bounce, an automatic reply … */
    RECOGNISED,
    /** It was joined to a case that existed. */
    THREADED,
    /** It opened a new case. */
    OPENED,
    /** Its case, which waited or was closed, is open again. */
    REOPENED,
    /** A case is part of another from now on. */
    MERGED,
    /** A mail of a case is a case of its own from now on. */
    SPLIT,
    /** Two cases belong together. */
    LINKED,
    /** A newer mail of the customer, still unanswered, stands in its place. */
    SUPERSEDED,
    /** Language, category, priority and queue were chosen. */
    TRIAGED,
    /** The time by which it should be answered was set. */
    TARGETED,
    /** The acknowledgement was sent. */
    ACKNOWLEDGED,
    /** No acknowledgement was sent, because … */
    WITHHELD,
    /** It lies in a folder. */
    FILED,
    /** An agent was chosen for its case, or none was free for it, because … */
    ROUTED,
    /** Nobody took the case in time: it goes to other people. */
    OVERFLOWED,
    /** An agent took the case. */
    CLAIMED,
    /** An agent gave the case back. */
    GIVEN_BACK,
    /** Its case waits for somebody, because an agent put it there. */
    PAUSED,
    /** The case was put aside until a time. */
    SNOOZED,
    /** What a person did with it taught where such mail belongs. */
    LEARNED,
    /** An agent's mail was accepted for sending. */
    SUBMITTED,
    /** Its headers and text were made ready for the customer. */
    DRESSED,
    /** It was looked through for what must not leave. */
    SCREENED,
    /** It is kept back until its time or a decision. */
    HELD,
    /** Another agent answered the same mail first: it waits for a decision. */
    COLLIDED,
    /** An edited copy was put in its place. */
    REPLACED,
    /** Its author took it back in time. */
    RECALLED,
    /** A supervisor has its review to himself. */
    REVIEW_CLAIMED,
    /** Its review is for all supervisors again. */
    REVIEW_FREE,
    /** A reviewer let it go. */
    APPROVED,
    /** It was sent back to its author. */
    RETURNED,
    /** It may never leave, for what was found in it. */
    BLOCKED,
    /** A reviewer threw it away. */
    DISCARDED,
    /** All outgoing mail of a desk was stopped. */
    STOPPED,
    /** The stop of all outgoing mail of a desk was ended. */
    RESUMED,
    /** It was handed to the server's delivery. */
    RELEASED,
    /** The customer's server took it. */
    DELIVERED,
    /** A supervisor said whether it is as it should be. */
    SCORED,
    /** It is late; the customer's server goes on trying. */
    DELAYED,
    /** Whether the customer's server took it is not known: a crash came before its answer was kept. */
    IN_DOUBT,
    /** Its case is done, or a person wants nothing more done about it. */
    CLOSED,
    /** It could not be delivered or a step could not be done. */
    FAILED,
    /** Somebody of the desk was told what happened. */
    NOTIFIED,
    /** A command by mail was carried out. */
    CARRIED_OUT,
    /** A request was not granted. */
    REFUSED,
    /** The same thing came again and changed nothing. */
    REPEATED;

    /** The word as it stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
