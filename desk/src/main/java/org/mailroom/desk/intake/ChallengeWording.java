package org.mailroom.desk.intake;

import java.util.Optional;

/**
 * A spam filter asks the sender to confirm (TMDA, ASK, qconfirm, BoxTrapper, Spam Arrest, Mailinblack and their like).
 * Answering one automatically would confirm it. The text must say so, and the subject or a machine's mark too; or the
 * text demands it and says where.
 */
final class ChallengeWording implements IntakeCheck {
    private static final Phrases SUBJECTS = Phrases.of("""
            please confirm your message | please confirm your email | please confirm your e-mail |
            requires verification | verification required | requires confirmation | confirm your delivery |
            confirm delivery of your | suspect email | verify# | (conf# | (confirm | sender verification |
            unverified sender | antispam uol | mailinblack | [boxbe] | bestätigen sie ihre | confirmez votre |
            confirme su mensaje | (verification) | [spamblocker] | anti-spam verification | human verification |
            confirmation required | votre message est en attente | cleanmail
            """);
    /** In subjects of challenges that begin like an answer. */
    private static final Phrases REPLYING = Phrases.of("suspect email | (verification) | [spamblocker]");

    private static final Phrases TEXTS = Phrases.of("""
            real live human | you are a human | you're a human | you are not a spammer | you're not a spammer |
            are not a spammer | release your message |
            spam arrest | approved senders list | allowed senders list | added to my whitelist | whitelist you |
            challenge/response | challenge-response | tmda | boxtrapper | spamblocker | mailinblack |
            antispam uol | verify your email so that | confirm that you sent | confirm the message you sent |
            has been held until you confirm | will be delivered once you | unconfirmed messages |
            unsolicited email filter | prove that you are | only from senders i have approved |
            protected by spam arrest | protected by spamarrest | verify that you are a real | address you used has not been verified |
            veuillez vous authentifier | pour que votre message me parvienne
            """);

    /** What only such a filter says to whoever wrote, whatever the subject. */
    private static final Phrases DEMANDS = Phrases.of("""
            have your address added to | your address added to the recipient's | add your address to my allowed |
            add your address to my approved | your email address has not been verified by |
            your address has not been confirmed | one-time automated message to confirm | boxbe guest list |
            you only need to do this once | you only have to do this once | you need only do this once |
            this is a one-time verification | one time verification request | before your message is delivered, you |
            your message has not yet been delivered because you are not | confirm that you are not a spammer |
            click the link below to deliver your message | prove you are a human
            """);

    @Override
    public String name() {
        return "challenge-wording";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = arrival.message().plainSubject();
        String words = arrival.message().plainOwnWords();
        boolean text = TEXTS.isIn(words);
        boolean person = Words.isReply(subject) && !REPLYING.isIn(subject);
        boolean also = (SUBJECTS.isIn(subject) && !person && !Words.isForward(subject)) || MachineSigns.in(arrival);
        boolean demand = DEMANDS.isIn(words) && !Words.isForward(subject) && pointsSomewhere(words);
        return (text && also) || demand
                ? found(MailKind.CHALLENGE_RESPONSE, "a spam filter asks the sender to confirm")
                : Optional.empty();
    }

    /** Where the sender should confirm: by a link, or by an answer. */
    private static boolean pointsSomewhere(String words) {
        return words.contains("http://") || words.contains("https://") || words.contains("reply to this");
    }
}
