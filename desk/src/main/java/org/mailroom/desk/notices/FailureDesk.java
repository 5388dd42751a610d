package org.mailroom.desk.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.customers.AddressBook;
import org.mailroom.desk.customers.AddressFailure;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.intake.FailedRecipient;
import org.mailroom.desk.intake.Severity;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * What follows when a mail of ours did not arrive: who has the case is told, a case that waited for the customer's answer
 * to a reply is open again, and addresses that fail for good are remembered. The same report twice changes nothing more.
 */
public final class FailureDesk {
    private static final Set<String> KEYWORDS = Set.of("$DeliveryFailed");

    private final Cases cases;
    private final LostAnswers answers;
    private final AddressBook book;
    private final SafeFiling filing;
    private final WorkItems work;
    private final IdGenerator ids;
    private final InstantSource clock;

    public FailureDesk(
            Cases cases,
            LostAnswers answers,
            AddressBook book,
            SafeFiling filing,
            WorkItems work,
            IdGenerator ids,
            InstantSource clock) {
        this.cases = cases;
        this.answers = answers;
        this.book = book;
        this.filing = filing;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does what follows and tells it. */
    public void report(DeskConfiguration desk, FailedMail failed, Storyteller story) {
        Instant now = clock.instant();
        story.tell(Verb.FAILED, "our mail did not arrive: " + failed.words());
        remember(desk, failed, now, story);
        if (failed.reply()) {
            openAgain(failed, now, story);
        }
        tellWhoHasIt(desk, failed, now, story);
    }

    private void remember(DeskConfiguration desk, FailedMail failed, Instant now, Storyteller story) {
        FailingAddresses failing = new FailingAddresses(book);
        for (FailedRecipient recipient : failed.believed()) {
            if (recipient.reason().severity() == Severity.HARD) {
                book.failed(
                        desk.id(),
                        new AddressFailure(
                                recipient.address(),
                                failed.mail(),
                                now,
                                recipient.status(),
                                recipient.reason().word()));
                failing.mark(desk, recipient.address(), now)
                        .ifPresent(mark -> story.tell(Verb.NOTIFIED, "the address is marked: " + mark));
                failing.forgetOld(desk, now);
            }
        }
    }

    private void openAgain(FailedMail failed, Instant now, Storyteller story) {
        Case theCase = failed.theCase();
        boolean waited = theCase.state() != CaseState.OPEN;
        boolean lost = failed.lost() && answers.notArrived(theCase, failed, story);
        if (!lost && (waited || theCase.answerLeft().isPresent())) {
            cases.state(theCase.id(), CaseState.OPEN);
        }
        if (waited) {
            work.add(
                    WorkItem.due(ids.next(), WorkKind.MOVE_CASE, theCase.desk(), theCase.id(), "", now),
                    Optional.empty());
            story.tell(Verb.REOPENED, "the customer waits for a reply that did not arrive");
        }
    }

    private void tellWhoHasIt(DeskConfiguration desk, FailedMail failed, Instant now, Storyteller story) {
        RawMessage notice = FailureNotice.write(desk, failed, messageId(desk, failed), now);
        Joined joined = cases.join(joining(desk, failed.theCase(), MailMessage.read(notice), now));
        String folder = failed.theCase()
                .agent()
                .map(Folders::agent)
                .orElseGet(() -> Folders.queue(failed.theCase().triage().queue()));
        FiledCopy copy = new FiledCopy()
                .kind("notice", "a mail of ours did not arrive")
                .inCase(joined.theCase(), joined.interaction().id());
        FilingOrder order = new FilingOrder(
                desk.id(),
                desk.account(),
                folder,
                KEYWORDS,
                joined.interaction().id(),
                "notice-" + joined.interaction().id(),
                EarlierTries.MARKED);
        Optional<String> problem = filing.file(order, copy.of(notice));
        if (!joined.repeated()) {
            story.tell(
                    Verb.NOTIFIED,
                    failed.theCase().agent().orElse("whoever takes the case") + " is told by a notice in " + folder
                            + problem.map(why -> ", to be filed later: " + why).orElse(""));
        }
    }

    private Joining joining(DeskConfiguration desk, Case theCase, MailMessage notice, Instant now) {
        return new Joining(
                desk.id(),
                new Joining.Target.Existing(theCase.id()),
                new Interaction(
                        ids.next(),
                        theCase.id(),
                        Interaction.Kind.NOTE,
                        identity(notice),
                        notice.from().map(Mailbox::address),
                        notice.subject(),
                        now),
                Set.of());
    }

    /** The notice of one failure is one mail, at whatever time it is written. */
    private static MailIdentity identity(MailMessage notice) {
        MailIdentity asWritten = MailIdentity.of(notice);
        return new MailIdentity(asWritten.messageId(), "notice");
    }

    private static String messageId(DeskConfiguration desk, FailedMail failed) {
        String who = failed.failed().stream()
                .map(recipient -> recipient.address().asString())
                .sorted()
                .collect(Collectors.joining("\n"));
        String name = failed.theCase().id() + "\n" + failed.mail() + "\n" + who;
        return "failed." + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@"
                + desk.account().domain();
    }
}
