package org.mailroom.desk.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what kind of mail arrived. All checks look, in the order of the table: who handed it over, what the header says,
 * how it is built, and last, carefully, its words. What they find is kept; the most telling kind among it is the mail's.
 */
public final class Recogniser {
    private static final List<IntakeCheck> TABLE = List.of(
            // the envelope
            new NullSender(),
            new UnknownSender(),
            new UnreachableSender(),
            new SystemSender(),
            new OwnSender(),
            // the header
            new LoopMark(),
            new OwnMessageId(),
            new TooManyHops(),
            new HeaderUnread(),
            new AutoSubmitted(),
            new ResponseSuppressed(),
            new ExchangeRuleReply(),
            new ListHeaders(),
            new ListSender(),
            new BulkPrecedence(),
            new ResponderHeaders(),
            new ProgramHeaders(),
            new JunkVerdict(),
            new UnauthenticSender(),
            new UndisclosedRecipients(),
            new TrustedForm(),
            new ForwardedByAgent(),
            // the structure
            new DeliveryReport(),
            new DispositionReport(),
            new FeedbackReport(),
            new CalendarAnswer(),
            new MessageClass(),
            // the words
            new BounceWording(),
            new ReceiptWording(),
            new ChallengeWording(),
            new CronMail(),
            new ScannerNotice(),
            new ReplyMarker(),
            new AbsenceWording(),
            new AutoReplyWording());

    private static final List<MailKind> MOST_TELLING = List.of(
            MailKind.FORM,
            MailKind.DELAY_NOTICE,
            MailKind.BOUNCE,
            MailKind.READ_RECEIPT,
            MailKind.FEEDBACK_REPORT,
            MailKind.CALENDAR,
            MailKind.OWN_MAIL,
            MailKind.SPAM,
            MailKind.CHALLENGE_RESPONSE,
            MailKind.OUT_OF_OFFICE,
            MailKind.AUTO_REPLY,
            MailKind.LIST_POST,
            MailKind.BULK,
            MailKind.SYSTEM_NOTICE,
            MailKind.PERSON);

    private static final Set<MailKind> SILENCING_A_FORM = Set.of(MailKind.OWN_MAIL, MailKind.PERSON);

    /** The names of the checks in their order. */
    public List<String> checks() {
        return TABLE.stream().map(IntakeCheck::name).toList();
    }

    public Recognition recognise(Arrival arrival) {
        List<Finding> findings =
                TABLE.stream().flatMap(check -> check.look(arrival).stream()).toList();
        MailKind kind = findings.stream()
                .map(Finding::kind)
                .min(Comparator.comparing(MOST_TELLING::indexOf))
                .orElse(MailKind.PERSON);
        return new Recognition(
                kind, findings, mayAnswer(kind, findings), bounce(kind, arrival), returnDate(kind, arrival));
    }

    private static boolean mayAnswer(MailKind kind, List<Finding> findings) {
        return kind == MailKind.FORM
                ? findings.stream().map(Finding::kind).noneMatch(SILENCING_A_FORM::contains)
                : findings.isEmpty();
    }

    private static Optional<BounceReport> bounce(MailKind kind, Arrival arrival) {
        return kind == MailKind.BOUNCE || kind == MailKind.DELAY_NOTICE
                ? Optional.of(BounceReader.read(arrival))
                : Optional.empty();
    }

    private static Optional<LocalDate> returnDate(MailKind kind, Arrival arrival) {
        return kind == MailKind.OUT_OF_OFFICE ? ReturnDate.in(arrival.message()) : Optional.empty();
    }
}
