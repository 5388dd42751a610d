package org.mailroom.desk.commands;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The words of a command, taken one after the other. */
final class CommandWords {
    private final Deque<String> words;

    CommandWords(String line) {
        this.words = new ArrayDeque<>(List.of(line.strip().split(" +", -1)));
        words.removeIf(String::isEmpty);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The next word, without the comma or full stop behind it; empty where there is none. */
    String next() {
        return words.isEmpty() ? "" : bare(words.removeFirst());
    }

    /** The next word, which stays. */
    String peek() {
        return words.isEmpty() ? "" : bare(words.getFirst());
    }

    /** Passes over one word that may stand here. */
    void skip(String... fillers) {
        if (Arrays.stream(fillers).anyMatch(peek()::equalsIgnoreCase)) {
            words.removeFirst();
        }
    }

    /** All that is left, which is taken. */
    String rest() {
        String rest = String.join(" ", words);
        words.clear();
        return rest;
    }

    private static String bare(String word) {
        String bare = word;
        while (bare.length() > 1 && ",.;:".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.length() > 2 && bare.startsWith("[") && bare.endsWith("]")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
