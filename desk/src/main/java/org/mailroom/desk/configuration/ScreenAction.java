package org.mailroom.desk.configuration;

/** What a screening finding leads to, the weakest first; of several findings in one reply the strongest decides. */
public enum ScreenAction {
    /** Nothing is looked for. */
    OFF,
    /** The finding is written on the case, the reply goes its way. */
    NOTE,
    /** The author is told, the reply goes its way. */
    WARN,
    /** The number is masked, its author told, the reply goes its way. */
    MASK,
    /** A supervisor sees the reply before it leaves. */
    REVIEW,
    /** The reply goes back to its author with the reasons. */
    RETURN,
    /** The reply never leaves; its author and the supervisors are told. */
    BLOCK;

    /** Whether it is this or stronger. */
    public boolean atLeast(ScreenAction other) {
        return compareTo(other) >= 0;
    }
}
