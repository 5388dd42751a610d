package org.mailroom.desk.configuration;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words of which at least one stands in every text that an RE2 expression is found in, case folded. It is careful:
 * of an expression with anything in it that it does not know it says nothing, which is always right.
 *
 * <p>It knows letters, digits and blanks, {@code \b}, groups, alternatives and the flag {@code (?i)} at the beginning:
 * {@code (?i)\b(urgent|as soon as)\b}. Anything that repeats or makes optional is not known.
 */
final class NeededWords {
    private static final int MOST = 1000;
    private static final int SHORTEST = 2;

    private final String expression;
    private int at;

    private NeededWords(String expression) {
        this.expression = expression;
    }

    /** The words; none when nothing can be said. */
    static Set<String> of(String expression) {
        NeededWords words =
                new NeededWords(expression.startsWith("(?i)") ? expression.substring("(?i)".length()) : expression);
        return words.alternatives()
                .filter(found -> words.at == words.expression.length())
                .filter(found -> found.stream().allMatch(word -> word.length() >= SHORTEST))
                .orElse(Set.of());
    }

    /** All texts that the alternatives from here on stand for, up to the end or a closing bracket. */
    private Optional<Set<String>> alternatives() {
        Set<String> all = new LinkedHashSet<>();
        do {
            Optional<Set<String>> one = sequence();
            if (one.isEmpty()) {
                return one;
            }
            all.addAll(one.get());
        } while (skip("|"));
        return all.size() <= MOST ? Optional.of(all) : Optional.empty();
    }

    private Optional<Set<String>> sequence() {
        Set<String> texts = Set.of("");
        while (at < expression.length() && expression.charAt(at) != '|' && expression.charAt(at) != ')') {
            Optional<Set<String>> next = piece();
            if (next.isEmpty() || texts.size() * next.get().size() > MOST) {
                return Optional.empty();
            }
            texts = joined(texts, next.get());
        }
        return Optional.of(texts);
    }

    private Optional<Set<String>> piece() {
        if (skip("\\b")) {
            return Optional.of(Set.of(""));
        }
        if (skip("(?:") || (expression.charAt(at) == '(' && !expression.startsWith("(?", at) && skip("("))) {
            Optional<Set<String>> inside = alternatives();
            return skip(")") ? inside.filter(any -> !repeats()) : Optional.empty();
        }
        char letter = expression.charAt(at);
        boolean plain = Character.isLetterOrDigit(letter) || letter == ' ';
        at++;
        return plain && !repeats() ? Optional.of(Set.of(SearchedText.fold(String.valueOf(letter)))) : Optional.empty();
    }

    private boolean repeats() {
        return at < expression.length() && "?*+{".indexOf(expression.charAt(at)) >= 0;
    }

    private boolean skip(String text) {
        boolean there = expression.startsWith(text, at);
        at += there ? text.length() : 0;
        return there;
    }

    private static Set<String> joined(Set<String> before, Set<String> after) {
        Set<String> joined = new LinkedHashSet<>();
        before.forEach(one -> after.forEach(other -> joined.add(one + other)));
        return joined;
    }
}
