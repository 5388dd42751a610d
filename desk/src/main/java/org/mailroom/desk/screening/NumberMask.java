package org.mailroom.desk.screening;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ScreenKind;
import org.mailroom.desk.message.TextMask;

/**
 * Says which characters of a text hide the numbers in it, all but the last few by which their owner knows them. It finds
 * what the screens find; a number of which they are not sure stays.
 */
public final class NumberMask implements TextMask.Finder {
    private static final int SHOWN = 4;
    private static final int SHOWN_OF_IDENTITY = 3;

    private final Set<ScreenKind> kinds;
    private final String tag;

    /**
     * @param kinds those of which {@link ScreenKind#maskable()} is true; others are left alone
     * @param tag with which the numbers of the desk's cases begin, which stay
     */
    public NumberMask(Set<ScreenKind> kinds, String tag) {
        this.kinds = Set.copyOf(kinds);
        this.tag = tag.toUpperCase(Locale.ROOT);
    }

    /** A mask for what a desk wants masked. */
    public static NumberMask of(DeskConfiguration desk) {
        EnumSet<ScreenKind> kinds = EnumSet.allOf(ScreenKind.class);
        kinds.removeIf(kind -> !desk.screening().masks(kind));
        return new NumberMask(kinds, desk.subjectTag());
    }

    @Override
    public BitSet find(String text, boolean html) {
        BitSet found = new BitSet();
        List<HtmlView> views = html ? HtmlView.of(text) : List.of(HtmlView.plain(text));
        views.forEach(view -> mark(view, found));
        return found;
    }

    private void mark(HtmlView view, BitSet found) {
        String text = view.text();
        spans(text).forEach(span -> hide(view, span, SHOWN, found));
        if (kinds.contains(ScreenKind.IDENTITY_NUMBERS)) {
            IdentityFinder.find(text, tag)
                    .forEach(match -> hide(view, new Span(match.start(), match.end()), SHOWN_OF_IDENTITY, found));
        }
    }

    private Stream<Span> spans(String text) {
        Stream<Span> cards = kinds.contains(ScreenKind.CARD_NUMBERS)
                ? CardFinder.find(text).stream()
                        .filter(CardMatch::sure)
                        .map(match -> new Span(match.start(), match.end()))
                : Stream.empty();
        Stream<Span> accounts =
                kinds.contains(ScreenKind.BANK_ACCOUNTS) ? IbanNumbers.find(text).stream() : Stream.empty();
        return Stream.concat(cards, accounts);
    }

    private static void hide(HtmlView view, Span span, int shown, BitSet found) {
        int left = shown;
        for (int i = span.end() - 1; i >= span.start(); i--) {
            char character = view.text().charAt(i);
            if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
                left--;
                if (left < 0) {
                    view.mark(i, found);
                }
            }
        }
    }
}
