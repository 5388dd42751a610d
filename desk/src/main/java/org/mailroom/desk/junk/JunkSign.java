package org.mailroom.desk.junk;

import java.util.Locale;

/**
 * Something that speaks for junk, or against it.
 *
 * @param words what was seen, one clause
 * @param points what it weighs, on the scale of the server's filter; below zero it speaks against junk
 */
record JunkSign(String words, double points) {
    /** With its points, as the story tells it. */
    String told() {
        return String.format(Locale.ROOT, "%s (%+.1f)", words, points);
    }
}
