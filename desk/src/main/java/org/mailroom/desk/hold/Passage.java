package org.mailroom.desk.hold;

/** What the guard before delivery answers. */
public enum Passage {
    /** First time here: deliver. */
    FIRST,
    /** It was here before with the same token and the end of that is not known: deliver only if delivery has it not. */
    AGAIN,
    /** Not to be delivered: it was recalled, decided otherwise, delivered, or taken over with a newer token. */
    REFUSED
}
