package org.mailroom.desk.configuration.options;

/**
 * A kind of names that are given at one place and used at others.
 *
 * @param inWords "queue"
 * @param wide whether the names count for the whole file, or for one desk
 */
public record NameKind(String inWords, boolean wide) {

    public static NameKind ofOneDesk(String inWords) {
        return new NameKind(inWords, false);
    }

    public static NameKind ofAllDesks(String inWords) {
        return new NameKind(inWords, true);
    }
}
