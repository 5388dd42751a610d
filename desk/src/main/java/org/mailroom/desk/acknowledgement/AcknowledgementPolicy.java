package org.mailroom.desk.acknowledgement;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mailroom.desk.acknowledgement.AcknowledgementDecision.Outcome;
import org.mailroom.desk.acknowledgement.AcknowledgementLedger.Stop;
import org.mailroom.desk.configuration.AcknowledgementSettings;
import org.mailroom.desk.message.DomainName;
import org.mailroom.desk.message.EmailAddress;

/**
 * Decides whether an inquiry is acknowledged. The first rule of the table that withholds decides; all that would are told,
 * those that need the ledger only if no other does.
 */
public final class AcknowledgementPolicy {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final List<Row<AcknowledgementQuestion>> MAIL = List.of(
            row("disabled", "the desk sends none", "the desk's option", AcknowledgementPolicy::disabled),
            row(
                    "machine-sent",
                    "intake found that no person waits for an answer, or that an answer must not be sent",
                    "RFC 3834 sections 2 and 5, RFC 5230 section 4.6; docs/flow.md",
                    AcknowledgementPolicy::machine),
            row(
                    "no-sender",
                    "the envelope names nobody: the null sender, or no sender is known",
                    "RFC 3834 section 2, RFC 5321 section 4.5.5",
                    AcknowledgementPolicy::noSender),
            row(
                    "unreachable-sender",
                    "no mail reaches the sender's domain",
                    "RFC 3834 section 2, RFC 2606, RFC 6761",
                    AcknowledgementPolicy::unreachable),
            row(
                    "own-address",
                    "the sender is an address of a desk on this server",
                    "RFC 3834 section 2",
                    AcknowledgementPolicy::own),
            row(
                    "undeliverable",
                    "mail to the sender's address failed for good, as bounces reported",
                    "RFC 3834 section 2; docs/flow.md",
                    AcknowledgementQuestion::undeliverable),
            row(
                    "known-case",
                    "the mail belongs to a case that was acknowledged when it began",
                    "an acknowledgement is the receipt of a matter, not of a mail",
                    AcknowledgementPolicy::knownCase));

    private static final List<Row<Asked>> LEDGER = List.of(
            row(
                    "acknowledged",
                    "the sender has an acknowledgement in this case",
                    "once, through restarts and over all nodes",
                    AcknowledgementPolicy::acknowledged),
            row(
                    "repeated",
                    "the desk has acknowledged this very mail, under another Message-ID, within 24 hours",
                    "a gateway or a broken program that sends a mail twice",
                    AcknowledgementPolicy::repeated),
            row(
                    "sender-day",
                    "the sender has had `per-sender-day` automatic mails within 24 hours",
                    "RFC 3834 section 2 (frequency)",
                    AcknowledgementPolicy::senderDay),
            row(
                    "sender-hour",
                    "the sender has had `per-sender-hour` automatic mails within an hour",
                    "RFC 3834 section 2 (frequency)",
                    AcknowledgementPolicy::senderHour),
            row(
                    "domain-hour",
                    "the sender's domain has had `per-domain-hour` automatic mails within an hour; large providers of "
                            + "mailboxes are not counted as one",
                    "a program that changes its address with every mail",
                    AcknowledgementPolicy::domainHour),
            row(
                    "stopped",
                    "far more acknowledgements than usual went out within five minutes: all are stopped for a while",
                    "a flood with forged senders is not passed on",
                    AcknowledgementPolicy::stopped));

    /** The table, in its order. */
    public static final List<Rule> RULES =
            Stream.concat(MAIL.stream(), LEDGER.stream()).<Rule>map(Row::rule).toList();

    private AcknowledgementPolicy() {}

    /** What to do about this inquiry. */
    public static AcknowledgementDecision decide(AcknowledgementQuestion question) {
        List<Hit> against = hits(MAIL, question);
        if (!against.isEmpty()) {
            return withheld(against);
        }
        Asked asked = new Asked(
                question.settings(),
                sender(question),
                question.usage().get(),
                question.stopped().get());
        against = hits(LEDGER, asked);
        return against.isEmpty() ? sent(asked) : withheld(against);
    }

    /** Why the mail must not go out that the ledger has counted already, where many were claimed at once. */
    static Optional<String> tooMany(AcknowledgementSettings settings, EmailAddress sender, Usage usage) {
        boolean much = usage.lastHour() > settings.perSenderHour()
                || usage.lastDay() > settings.perSenderDay()
                || countsAsOne(sender) && usage.domainLastHour() > perDomainHour(settings);
        return much ? Optional.of("the sender is getting too many automatic mails at once") : Optional.empty();
    }

    private static AcknowledgementDecision sent(Asked asked) {
        Optional<String> last = asked.usage().told() ? Optional.empty() : fills(asked);
        String reason = last.orElse("a person's first mail in a new case");
        return new AcknowledgementDecision(
                last.isPresent() ? Outcome.LAST_FOR_NOW : Outcome.SEND,
                last.isPresent() ? "last-for-now" : "first-mail",
                reason,
                List.of(reason));
    }

    private static AcknowledgementDecision withheld(List<Hit> against) {
        Hit first = against.get(0);
        return new AcknowledgementDecision(
                Outcome.WITHHOLD,
                first.rule(),
                first.words(),
                against.stream().map(Hit::words).toList());
    }

    private static <T> List<Hit> hits(List<Row<T>> rows, T question) {
        return rows.stream()
                .flatMap(row -> row
                        .test()
                        .apply(question)
                        .map(words -> new Hit(row.rule().name(), words))
                        .stream())
                .toList();
    }

    private static EmailAddress sender(AcknowledgementQuestion question) {
        return question.sender().orElseThrow();
    }

    private static Optional<String> disabled(AcknowledgementQuestion question) {
        return when(!question.settings().enabled(), "the desk sends no acknowledgements");
    }

    private static Optional<String> machine(AcknowledgementQuestion question) {
        return when(!question.acknowledgeable(), question.recognisedAs());
    }

    private static Optional<String> noSender(AcknowledgementQuestion question) {
        return when(question.sender().isEmpty(), "there is no sender to answer to");
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

    private static Optional<String> own(AcknowledgementQuestion question) {
        return when(question.ownAddress(), "the sender is an address of ours");
    }

    private static Optional<String> knownCase(AcknowledgementQuestion question) {
        return when(!question.newCase(), "it belongs to a case that was acknowledged when it began");
    }

    private static Optional<String> acknowledged(Asked asked) {
        return when(asked.usage().claimed(), "the sender has an acknowledgement in this case");
    }

    private static Optional<String> repeated(Asked asked) {
        return when(
                asked.usage().repeated(), "this very mail was acknowledged within 24 hours, under another Message-ID");
    }

    private static Optional<String> senderDay(Asked asked) {
        int had = asked.usage().lastDay();
        return when(
                had >= asked.settings().perSenderDay(), "the sender has had " + had + " automatic mails in 24 hours");
    }

    private static Optional<String> senderHour(Asked asked) {
        int had = asked.usage().lastHour();
        return when(
                had >= asked.settings().perSenderHour(),
                "the sender has had " + had + " automatic mails within an hour");
    }

    private static Optional<String> domainHour(Asked asked) {
        int had = asked.usage().domainLastHour();
        return when(
                countsAsOne(asked.sender()) && had >= perDomainHour(asked.settings()),
                "the sender's domain " + DomainName.readable(asked.sender().domain()) + " has had " + had
                        + " automatic mails within an hour");
    }

    private static int perDomainHour(AcknowledgementSettings settings) {
        return settings.perDomainHour().orElse(Integer.MAX_VALUE);
    }

    private static boolean countsAsOne(EmailAddress sender) {
        return !SharedMailProviders.has(sender.domain());
    }

    private static Optional<String> stopped(Asked asked) {
        return asked.stopped()
                .map(stop -> "acknowledgements are stopped until " + MOMENT.format(stop.until()) + ", because "
                        + stop.mails() + " went out within five minutes");
    }

    private static Optional<String> fills(Asked asked) {
        int day = asked.settings().perSenderDay();
        int hour = asked.settings().perSenderHour();
        if (day > 1 && asked.usage().lastDay() + 1 == day) {
            return Optional.of("the last of " + day + " automatic mails that the sender may get in 24 hours");
        }
        return when(
                hour > 1 && asked.usage().lastHour() + 1 == hour,
                "the last of " + hour + " automatic mails that the sender may get within an hour");
    }

    private static Optional<String> when(boolean holds, String words) {
        return holds ? Optional.of(words) : Optional.empty();
    }

    private static <T> Row<T> row(String name, String withheld, String source, Function<T, Optional<String>> test) {
        return new Row<>(new Rule(name, withheld, source), test);
    }

    private record Row<T>(Rule rule, Function<T, Optional<String>> test) {}

    private record Hit(String rule, String words) {}

    /** What the rules of the ledger look at. */
    private record Asked(AcknowledgementSettings settings, EmailAddress sender, Usage usage, Optional<Stop> stopped) {}
}
