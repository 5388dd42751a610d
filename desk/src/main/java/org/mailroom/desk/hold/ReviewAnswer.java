package org.mailroom.desk.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a supervisor answered to a request to review.
 *
 * @param disposition how the review ends
 * @param comment what the author is told
 */
public record ReviewAnswer(Disposition disposition, List<String> comment) {
    private static final int MOST_LINES = 20;
    private static final String SIGNATURE = "--";

    public ReviewAnswer {
        comment = List.copyOf(comment);
    }

    /**
     * Reads the answer from its own words. The first line must be {@code approve} (or {@code release}) or {@code discard}
     * and nothing else, or begin with {@code reject} (or {@code return}); anything else is no answer.
     */
    public static Optional<ReviewAnswer> read(String ownWords) {
        List<String> lines = ownWords.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !line.equals(SIGNATURE))
                .limit(MOST_LINES)
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String first = lines.get(0);
        String word = word(first);
        String rest = rest(first, word);
        return switch (word) {
            case "approve", "release" -> alone(Disposition.RELEASE, rest);
            case "discard" -> alone(Disposition.DISCARD, rest);
            case "reject", "return" -> Optional.of(new ReviewAnswer(Disposition.RETURN, comment(rest, lines)));
            default -> Optional.empty();
        };
    }

    private static Optional<ReviewAnswer> alone(Disposition disposition, String rest) {
        return rest.isEmpty() ? Optional.of(new ReviewAnswer(disposition, List.of())) : Optional.empty();
    }

    private static List<String> comment(String rest, List<String> lines) {
        List<String> comment = new ArrayList<>();
        if (!rest.isEmpty()) {
            comment.add(rest);
        }
        comment.addAll(lines.subList(1, lines.size()));
        return comment;
    }

    private static String word(String line) {
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String rest(String line, String word) {
        int from = word.length();
        while (from < line.length() && (" \t:.,!-".indexOf(line.charAt(from)) >= 0)) {
            from++;
        }
        return line.substring(from).strip();
    }
}
