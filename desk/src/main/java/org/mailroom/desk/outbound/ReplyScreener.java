package org.mailroom.desk.outbound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.message.TextMask;
import org.mailroom.desk.screening.NumberMask;
import org.mailroom.desk.screening.ScreenFinding;

/**
 * Looks a reply through and masks what the desk wants masked. A masked reply is looked through once more: what is still
 * found there, in an archive or a signed mail for instance, waits for a reviewer. What goes back to its author, or
 * nowhere, is not masked.
 */
final class ReplyScreener {
    private final DeskConfiguration desk;
    private final Looking looking;

    /** One look at a mail with all screens of a desk. */
    @FunctionalInterface
    interface Looking {
        List<ScreenFinding> look(MailMessage mail);
    }

    ReplyScreener(DeskConfiguration desk, Looking looking) {
        this.desk = desk;
        this.looking = looking;
    }

    Screened screen(RawMessage message) {
        List<ScreenFinding> findings = looking.look(MailMessage.read(message));
        ScreenAction strongest = findings.stream()
                .map(ScreenFinding::wanted)
                .max(Comparator.naturalOrder())
                .orElse(ScreenAction.OFF);
        boolean masks = findings.stream().anyMatch(finding -> finding.wanted() == ScreenAction.MASK);
        return masks && !strongest.atLeast(ScreenAction.RETURN)
                ? masked(message, findings)
                : new Screened(
                        message, findings.stream().map(ReplyScreener::concern).toList());
    }

    private Screened masked(RawMessage message, List<ScreenFinding> findings) {
        RawMessage masked = TextMask.mask(message, NumberMask.of(desk));
        List<Concern> concerns = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.wanted() == ScreenAction.MASK)
                .forEach(finding -> concerns.add(new Concern(ScreenAction.MASK, words(finding))));
        looking.look(MailMessage.read(masked)).forEach(finding -> concerns.add(left(finding)));
        return new Screened(masked, concerns);
    }

    private static Concern left(ScreenFinding finding) {
        return finding.wanted() == ScreenAction.MASK
                ? new Concern(ScreenAction.REVIEW, "could not be masked: " + words(finding))
                : concern(finding);
    }

    private static Concern concern(ScreenFinding finding) {
        return new Concern(finding.wanted(), words(finding));
    }

    private static String words(ScreenFinding finding) {
        return finding.screen() + ": " + finding.words();
    }
}
