package org.mailroom.desk.acknowledgement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision.Outcome;
import org.mailroom.desk.message.EmailAddress;

/**
 * Decides whether an inquiry is acknowledged. The first reason of the table that holds decides; all that hold are told.
 * Sources: RFC 3834 sections 2 and 4, RFC 5230 section 4.6.
 */
public final class AcknowledgementPolicy {
    private static final List<Function<AcknowledgementQuestion, Optional<String>>> REASONS_AGAINST = List.of(
            when(question -> !question.settings().enabled(), question -> "the desk sends no acknowledgements"),
            when(question -> !question.acknowledgeable(), AcknowledgementQuestion::recognisedAs),
            when(question -> question.sender().isEmpty(), question -> "there is no sender to answer to"),
            AcknowledgementPolicy::unreachable,
            when(AcknowledgementQuestion::ownAddress, question -> "the sender is an address of ours"),
            AcknowledgementQuestion::suspicion,
            when(
                    question -> !question.newCase(),
                    question -> "it belongs to a case that was acknowledged when it began"),
            when(AcknowledgementQuestion::acknowledged, question -> "the sender has an acknowledgement in this case"),
            AcknowledgementPolicy::usedUp);

    private AcknowledgementPolicy() {}

    /** What to do about this inquiry. */
    public static AcknowledgementDecision decide(AcknowledgementQuestion question) {
        List<String> against = REASONS_AGAINST.stream()
                .flatMap(reason -> reason.apply(question).stream())
                .toList();
        if (!against.isEmpty()) {
            return new AcknowledgementDecision(Outcome.WITHHOLD, against.get(0), against);
        }
        Optional<String> last = fills(question);
        String reason = last.orElse("a person's first mail in a new case");
        return new AcknowledgementDecision(
                last.isPresent() ? Outcome.LAST_FOR_NOW : Outcome.SEND, reason, List.of(reason));
    }

    private static Function<AcknowledgementQuestion, Optional<String>> when(
            Predicate<AcknowledgementQuestion> test, Function<AcknowledgementQuestion, String> words) {
        return question -> test.test(question) ? Optional.of(words.apply(question)) : Optional.empty();
    }

    private static Optional<String> unreachable(AcknowledgementQuestion question) {
        return question.sender()
                .map(EmailAddress::domain)
                .filter(domain -> domain.indexOf('.') < 0
                        || domain.startsWith("[")
                        || domain.endsWith(".localhost")
                        || domain.endsWith(".localdomain")
                        || domain.endsWith(".invalid"))
                .map(domain -> "no mail reaches the sender's domain " + domain);
    }

    private static Optional<String> usedUp(AcknowledgementQuestion question) {
        if (question.inTheLastDay() >= question.settings().perSenderDay()) {
            return Optional.of("the sender has had " + question.inTheLastDay() + " automatic mails in 24 hours");
        }
        return question.inTheLastHour() >= question.settings().perSenderHour()
                ? Optional.of("the sender has had " + question.inTheLastHour() + " automatic mails within an hour")
                : Optional.empty();
    }

    private static Optional<String> fills(AcknowledgementQuestion question) {
        int day = question.settings().perSenderDay();
        int hour = question.settings().perSenderHour();
        if (day > 1 && question.inTheLastDay() + 1 == day) {
            return Optional.of("the last of " + day + " automatic mails that the sender may get in 24 hours");
        }
        return hour > 1 && question.inTheLastHour() + 1 == hour
                ? Optional.of("the last of " + hour + " automatic mails that the sender may get within an hour")
                : Optional.empty();
    }
}
