package org.mailroom.desk.configuration.options;

import java.util.Collection;

/** Sentences that say what to write instead. */
public final class Mend {

    private Mend() {}

    /** {@code did you mean "x"?}, or the list of what is known where nothing is near. */
    public static String nearest(String written, Collection<String> known) {
        return NearestName.of(written, known)
                .map(Mend::didYouMean)
                .orElseGet(() -> known.isEmpty() ? "none is known here" : "known here: " + String.join(", ", known));
    }

    /** {@code did you mean "x"?}, or what to write where nothing is near. */
    public static String nearest(String written, Collection<String> known, String inWords) {
        return NearestName.of(written, known).map(Mend::didYouMean).orElse(write(inWords));
    }

    static String write(String inWords) {
        return "write " + plain(inWords);
    }

    static String add(String name, String inWords) {
        return "add \"" + name + ":\" with " + plain(inWords);
    }

    /** The reference's Markdown without its marks. */
    private static String plain(String inWords) {
        return inWords.replace('`', '"');
    }

    private static String didYouMean(String name) {
        return "did you mean \"" + name + "\"?";
    }
}
