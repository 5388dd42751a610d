package org.mailroom.desk.quarter;

/** Somebody was told something, in one line that can be compared. */
final class Told {
    static final String PROGRAM = "program";

    private Told() {}

    static String alarm(int minute, int caseNo, String kind, int percent, String receiver, boolean late) {
        return "%07d case %d %s %d %% %s%s".formatted(minute, caseNo, kind, percent, receiver, late ? " late" : "");
    }

    static String notice(int minute, int caseNo, String kind, int until) {
        return "%07d case %d %s customer until %d".formatted(minute, caseNo, kind, until);
    }
}
