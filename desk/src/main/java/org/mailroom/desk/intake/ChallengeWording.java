package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * A spam filter asks the sender to confirm (TMDA, ASK, qconfirm, BoxTrapper, Spam Arrest, Mailinblack and their like).
 * Answering one automatically would confirm it. The text must say so, and the subject or a machine's mark too.
 */
final class ChallengeWording implements IntakeCheck {
    private static final Phrases SUBJECTS = Phrases.of("""
            please confirm your message | please confirm your email | please confirm your e-mail |
            requires verification | verification required | requires confirmation | confirm your delivery |
            confirm delivery of your | suspect email | verify# | (conf# | sender verification |
            unverified sender | antispam uol | mailinblack | [boxbe] | bestätigen sie ihre | confirmez votre |
            confirme su mensaje
            """);
    private static final Phrases TEXTS = Phrases.of("""
            real live human | you are a human | you're a human | not a spammer | release your message |
            spam arrest | approved senders list | allowed senders list | added to my whitelist | whitelist you |
            challenge/response | challenge-response | tmda | boxtrapper | spamblocker | mailinblack |
            antispam uol | verify your email so that | confirm that you sent | confirm the message you sent |
            has been held until you confirm | will be delivered once you | unconfirmed messages |
            unsolicited email filter | prove that you are
            """);

    @Override
    public String name() {
        return "challenge-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = Words.plain(arrival.message().subject());
        boolean text = TEXTS.isIn(Words.plain(arrival.message().ownWords()));
        boolean person = Words.isReply(subject) && !subject.contains("suspect email");
        boolean also = (SUBJECTS.isIn(subject) && !person && !Words.isForward(subject)) || MachineSigns.in(arrival);
        return text && also
                ? found(MailKind.CHALLENGE_RESPONSE, "a spam filter asks the sender to confirm")
                : Optional.empty();
    }
}
