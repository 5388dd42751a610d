package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.MailMessage;

/**
 * A mail scanner tells the sender that it stopped a mail, mostly one with a forged sender: the program names itself at
 * the beginning of the text, and no person speaks there.
 */
final class ScannerNotice implements IntakeCheck {
    private static final int OPENING = 600;
    private static final Phrases PROGRAMS = Phrases.of("""
            scanmail has | scanmail for | antigen for exchange | antigen found | mailmarshal (an automated |
            mailmarshal has | mimesweeper has | mailsweeper has | interscan has | interscan messaging security |
            the interscan | viruswall has | norton antivirus for | norton antivirus found | groupshield for |
            mcafee groupshield | symantec mail security | symantec antivirus found | sophos puremessage |
            puremessage has | mailscanner: | mailscanner has | our virus checker found | our virus detector has |
            this is a message from the mailscanner | content-filter at | the virus detector found |
            guinevere has | webshield has | barracuda spam firewall has | the message has been blocked by antigen
            """);
    private static final Phrases DEEDS = Phrases.of("""
            virus | blocked | has stopped | quarantin | infected | deleted | removed the attachment |
            suspect attachment | not permitted | rejected | banned
            """);

    @Override
    public String name() {
        return "scanner-notice";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        MailMessage message = arrival.message();
        String subject = message.plainSubject();
        String text = message.plainOwnWords();
        String opening = text.substring(0, Math.min(text.length(), OPENING));
        boolean says = PROGRAMS.isIn(opening) && DEEDS.isIn(opening) && !Greetings.isPersonal(opening);
        return says && !Words.isForward(subject) && !Words.isReply(subject)
                ? found(MailKind.SYSTEM_NOTICE, "a mail scanner tells what it stopped")
                : Optional.empty();
    }
}
