package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.configuration.DisclaimerSettings;
import org.mailroom.desk.configuration.ScreenAction;

/** Finds texts that every reply must have and this one has not, and texts that none may have. */
public final class Disclaimers implements Screen {
    private final List<DisclaimerSettings> disclaimers;

    public Disclaimers(List<DisclaimerSettings> disclaimers) {
        this.disclaimers = List.copyOf(disclaimers);
    }

    @Override
    public String name() {
        return "disclaimers";
    }

    @Override
    public List<ScreenFinding> look(OutboundText text) {
        if (disclaimers.isEmpty()) {
            return List.of();
        }
        List<String> prose = text.pieces().stream()
                .filter(piece -> piece.place().isOwnProse())
                .map(piece -> plain(piece.text()))
                .toList();
        List<ScreenFinding> findings = new ArrayList<>();
        for (DisclaimerSettings disclaimer : disclaimers) {
            boolean there = prose.stream().anyMatch(own -> own.contains(plain(disclaimer.text())));
            if (disclaimer.action() != ScreenAction.OFF
                    && speaks(disclaimer, text)
                    && there == disclaimer.forbidden()) {
                findings.add(finding(disclaimer));
            }
        }
        return findings;
    }

    private ScreenFinding finding(DisclaimerSettings disclaimer) {
        String words = disclaimer.forbidden()
                ? "the text \"" + disclaimer.name() + "\" may not be in a reply"
                : "the text \"" + disclaimer.name() + "\" is missing, which every reply must have";
        return new ScreenFinding(name(), Place.of(Place.Part.MAIL), words, disclaimer.action());
    }

    private static boolean speaks(DisclaimerSettings disclaimer, OutboundText text) {
        return disclaimer.language().isEmpty()
                || text.language()
                        .filter(language -> language.getLanguage()
                                .equals(disclaimer.language().get().getLanguage()))
                        .isPresent();
    }

    /** Letters and digits, folded; blanks, line breaks and marks are one blank. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Letters.fold(text).chars().forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                plain.append((char) character);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }
}
