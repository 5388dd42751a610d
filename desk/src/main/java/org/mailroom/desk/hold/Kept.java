package org.mailroom.desk.hold;

/** What became of a reply that was to be kept in turn. */
public enum Kept {
    /** It is kept. */
    KEPT,
    /** It was kept before; nothing was written. */
    REPEATED,
    /** Another reply of its case was kept meanwhile, and is to be looked at first; nothing was written. */
    OVERTAKEN
}
