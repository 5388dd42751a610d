package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.attachments.AttachmentReader;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.MailMessage;

/**
 * Runs the screens of a desk over a reply. It answers whatever the mail is: where a screen fails, or the mail cannot be
 * taken apart, the answer is a finding that wants a review.
 */
public final class Screening {
    /** Findings answered for one mail; the strongest go first when there are more. */
    public static final int MOST_FINDINGS = 100;

    private final List<Screen> screens;
    private final AttachmentReader reader;

    /** @param screens what is looked for, in the order of the findings */
    public Screening(List<? extends Screen> screens) {
        this(screens, AttachmentReader.NONE);
    }

    /**
     * @param screens what is looked for, in the order of the findings
     * @param reader reads attachments that cannot be read here
     */
    public Screening(List<? extends Screen> screens, AttachmentReader reader) {
        this.screens = List.copyOf(screens);
        this.reader = reader;
    }

    /**
     * Looks at a mail.
     *
     * @param language the language it is written in, where that is known
     * @return what was found and wants something; empty where the mail may go its way
     */
    public List<ScreenFinding> look(MailMessage mail, Optional<Locale> language) {
        return look(mail, language, Addressing.UNKNOWN);
    }

    /**
     * Looks at a mail.
     *
     * @param language the language it is written in, where that is known
     * @param addressing whom it goes to
     * @return what was found and wants something; empty where the mail may go its way
     */
    public List<ScreenFinding> look(MailMessage mail, Optional<Locale> language, Addressing addressing) {
        return look(mail, language, addressing, Internals.NONE);
    }

    /**
     * Looks at a mail.
     *
     * @param language the language it is written in, where that is known
     * @param addressing whom it goes to
     * @param internals what is internal to its case
     * @return what was found and wants something; empty where the mail may go its way
     */
    public List<ScreenFinding> look(
            MailMessage mail, Optional<Locale> language, Addressing addressing, Internals internals) {
        OutboundText text;
        try {
            text = MailTexts.of(mail, language, reader).to(addressing).beside(internals);
        } catch (RuntimeException | StackOverflowError failed) {
            return List.of(notScreened("reading the mail", failed));
        }
        List<ScreenFinding> findings = new ArrayList<>();
        screens.forEach(screen -> findings.addAll(look(screen, text)));
        findings.removeIf(finding -> finding.wanted() == ScreenAction.OFF);
        return findings.size() <= MOST_FINDINGS ? List.copyOf(findings) : shortened(findings);
    }

    private static List<ScreenFinding> look(Screen screen, OutboundText text) {
        try {
            return screen.look(text);
        } catch (RuntimeException | StackOverflowError failed) {
            return List.of(notScreened(screen.name(), failed));
        }
    }

    private static ScreenFinding notScreened(String screen, Throwable failed) {
        String words = "could not be screened: " + failed.getClass().getSimpleName() + " in " + screen;
        return new ScreenFinding(screen, Place.of(Place.Part.MAIL), words, ScreenAction.REVIEW);
    }

    private static List<ScreenFinding> shortened(List<ScreenFinding> findings) {
        List<ScreenFinding> most = new ArrayList<>();
        findings.stream()
                .sorted(Comparator.comparing(ScreenFinding::wanted).reversed())
                .forEach(most::add);
        ScreenFinding first = most.get(0);
        String words = "and " + (findings.size() - MOST_FINDINGS + 1) + " more findings";
        most.subList(MOST_FINDINGS - 1, most.size()).clear();
        most.add(new ScreenFinding("screening", Place.of(Place.Part.MAIL), words, first.wanted()));
        return List.copyOf(most);
    }
}
