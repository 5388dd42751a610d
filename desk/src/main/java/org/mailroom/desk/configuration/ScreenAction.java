package org.mailroom.desk.configuration;

/** What a screening finding leads to. */
public enum ScreenAction {
    /** Nothing is looked for. */
    OFF,
    /** The finding is written on the case, the reply goes its way. */
    NOTE,
    /** A supervisor sees the reply before it leaves. */
    REVIEW
}
