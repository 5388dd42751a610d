package org.mailroom.desk.configuration;

import com.google.re2j.Pattern;
import java.util.Set;

/**
 * An RE2 expression to be looked for in texts. Where one of some words must stand in whatever the expression matches,
 * the text is looked through for these first, which is many times faster than the expression; the answer is the same.
 */
public final class SearchPattern {
    private final Pattern pattern;
    private final Set<String> needed;

    private SearchPattern(Pattern pattern) {
        this.pattern = pattern;
        this.needed = NeededWords.of(pattern.pattern());
    }

    /**
     * The expression, ready to be looked for.
     *
     * @throws com.google.re2j.PatternSyntaxException when it is no RE2 expression
     */
    public static SearchPattern compile(String expression) {
        return new SearchPattern(Pattern.compile(expression));
    }

    /** Whether it is found anywhere in the text. Linear in the text. */
    public boolean foundIn(SearchedText text) {
        return (needed.isEmpty() || needed.stream().anyMatch(text.folded()::contains))
                && pattern.matcher(text.text()).find();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchPattern search && toString().equals(search.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The expression as it was written. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
