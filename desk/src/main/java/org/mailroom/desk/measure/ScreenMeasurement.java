package org.mailroom.desk.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.screening.ScreenFinding;
import org.mailroom.desk.screening.Screening;

/**
 * Looks labelled mails through as if they were replies, and counts for each screen what it found, missed and found
 * wrongly. The label {@code screen} names the screens that should find something, with commas, or {@code none}; mails
 * without it are not looked at.
 */
final class ScreenMeasurement {
    private static final String TABLE = "screens";

    private final Supplier<Screening> screens;
    private final Score score;
    private final Map<String, Counts> counts = new TreeMap<>();
    private @Nullable Screening read;

    /** What one screen did. */
    private static final class Counts {
        private int found;
        private int missed;
        private int wrong;
    }

    /** @param screens asked for with the first mail that has the label */
    ScreenMeasurement(Supplier<Screening> screens, Score score) {
        this.screens = screens;
        this.score = score;
    }

    void look(LabelledMail mail) {
        mail.label("screen").ifPresent(label -> look(mail, wanted(label)));
    }

    private void look(LabelledMail mail, Set<String> wanted) {
        List<ScreenFinding> findings = screening().look(MailMessage.read(mail.message()), Optional.empty());
        Set<String> found = findings.stream().map(ScreenFinding::screen).collect(Collectors.toSet());
        wanted.forEach(screen -> {
            of(screen).found += found.contains(screen) ? 1 : 0;
            of(screen).missed += found.contains(screen) ? 0 : 1;
        });
        Set<String> wrong = new HashSet<>(found);
        wrong.removeAll(wanted);
        wrong.forEach(screen -> of(screen).wrong++);
        wanted.stream()
                .filter(screen -> !found.contains(screen))
                .forEach(screen -> score.wrong(mail.name(), screen + " missed"));
        findings.stream()
                .filter(finding -> wrong.contains(finding.screen()))
                .forEach(finding -> score.wrong(mail.name(), finding.screen() + " wrongly: " + finding.words()));
    }

    /** Writes the table, with precision and recall in per cent where they can be told. */
    void write() {
        counts.forEach((screen, count) -> {
            score.set(TABLE, screen + ": found", count.found);
            score.set(TABLE, screen + ": missed", count.missed);
            score.set(TABLE, screen + ": wrong", count.wrong);
            share(screen + ": precision, %", count.found, count.wrong);
            share(screen + ": recall, %", count.found, count.missed);
        });
    }

    private void share(String what, int right, int other) {
        if (right + other > 0) {
            score.set(TABLE, what, Math.round(100f * right / (right + other)));
        }
    }

    private Screening screening() {
        if (read == null) {
            read = screens.get();
        }
        return read;
    }

    private Counts of(String screen) {
        return counts.computeIfAbsent(screen, name -> new Counts());
    }

    private static Set<String> wanted(String label) {
        return Stream.of(label.split(",", -1))
                .map(String::strip)
                .filter(screen -> !screen.isEmpty() && !screen.equals("none"))
                .collect(Collectors.toSet());
    }
}
