package org.mailroom.desk.tracking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds numbers of parcels in a text, written with or without blanks or hyphens in them. A number counts if it has a
 * carrier's form and its check digit is right; where that could be chance, the carrier's name must stand near. Reads the
 * beginning of long texts only; linear.
 */
public final class TrackingNumbers {
    private static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_PARCELS = 10;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 28;
    private static final int MOST_PIECES = 10;
    private static final int NEAR = 80;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Parcel> found = new LinkedHashMap<>();

    private record Piece(int from, int to) {}

    private TrackingNumbers(String text) {
        this.text = text;
    }

    /** The parcels that a text names, each once, at most ten. */
    public static List<Parcel> in(String text) {
        TrackingNumbers numbers =
                new TrackingNumbers(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
        numbers.cut();
        numbers.look();
        return List.copyOf(numbers.found.values());
    }

    private void cut() {
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                pieces.add(new Piece(from, i));
                from = -1;
            }
        }
    }

    private void look() {
        for (int i = 0; i < pieces.size() && found.size() < MOST_PARCELS; i++) {
            if (hasDigit(pieces.get(i)) || beginsPostal(i)) {
                look(i);
            }
        }
    }

    /** Two letters with a number behind them. */
    private boolean beginsPostal(int i) {
        return pieces.get(i).to() - pieces.get(i).from() == 2 && i + 1 < pieces.size() && hasDigit(pieces.get(i + 1));
    }

    /** Takes the pieces from this one on together, as long as they stand close to each other. */
    private void look(int first) {
        StringBuilder number = new StringBuilder();
        for (int i = first; i < Math.min(pieces.size(), first + MOST_PIECES) && number.length() < LONGEST; i++) {
            if (i > first && !close(pieces.get(i - 1), pieces.get(i))) {
                return;
            }
            Piece piece = pieces.get(i);
            number.append(text, piece.from(), piece.to());
            if (number.length() < SHORTEST) {
                continue;
            }
            carrier(
                            number.toString().toUpperCase(Locale.ROOT),
                            pieces.get(first).from(),
                            piece.to())
                    .ifPresent(parcel -> found.putIfAbsent(parcel.number(), parcel));
        }
    }

    private Optional<Parcel> carrier(String number, int from, int to) {
        for (Carrier carrier : Carrier.values()) {
            if (carrier.has(number) && near(carrier.context(), from, to)) {
                return Optional.of(carrier.parcel(number));
            }
        }
        return Optional.empty();
    }

    private boolean near(String context, int from, int to) {
        return context.isEmpty()
                || text.substring(Math.max(0, from - NEAR), Math.min(text.length(), to + NEAR))
                        .toLowerCase(Locale.ROOT)
                        .contains(context);
    }

    private boolean close(Piece one, Piece other) {
        return other.from() - one.to() == 1 && (text.charAt(one.to()) == ' ' || text.charAt(one.to()) == '-');
    }

    private boolean hasDigit(Piece piece) {
        for (int i = piece.from(); i < piece.to(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
