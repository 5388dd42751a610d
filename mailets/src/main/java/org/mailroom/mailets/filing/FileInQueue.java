package org.mailroom.mailets.filing;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.inject.Inject;
import javax.mail.MessagingException;
import org.apache.mailet.Mail;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseFinder;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.customers.CustomerDesk;
import org.mailroom.desk.customers.FailingAddresses;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.intake.Arrival;
import org.mailroom.desk.intake.FormFields;
import org.mailroom.desk.intake.MailKind;
import org.mailroom.desk.intake.PassedOn;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.tracking.TrackingNumbers;
import org.mailroom.mailets.DeskMailet;
import org.mailroom.mailets.Facts;
import org.mailroom.mailets.MailBytes;
import org.mailroom.mailets.SpoolTimes;

/**
 * Puts the mail into the folder of its case, or where mail of no case lies, before the spool lets it go. If the folder
 * cannot be had, mail and order are kept in the store and filed later. Filing twice is harmless.
 */
public final class FileInQueue extends DeskMailet {
    private final SafeFiling filing;
    private final Cases cases;
    private final FailingAddresses failing;
    private final CustomerDesk customers;
    private final SpoolTimes times;
    private final InstantSource clock;

    @Inject
    public FileInQueue(
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            SafeFiling filing,
            Cases cases,
            FailingAddresses failing,
            CustomerDesk customers,
            SpoolTimes times,
            InstantSource clock) {
        super(configuration, tellers);
        this.filing = filing;
        this.cases = cases;
        this.failing = failing;
        this.customers = customers;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        RawMessage message = MailBytes.of(mail);
        MailMessage read = MailMessage.read(message);
        MailKind kind = MailKind.valueOf(Facts.KIND.required(mail));
        Optional<Case> theCase = Facts.CASE.of(mail).flatMap(cases::byId);
        FiledCopy copy = new FiledCopy()
                .kind(Facts.words(kind), Facts.KIND_WORDS.of(mail).orElse(""))
                .acknowledgement(Facts.ACKNOWLEDGEMENT.of(mail));
        if (kind == MailKind.OUT_OF_OFFICE) {
            copy.away(Facts.BACK_ON.of(mail));
        }
        copy.links(Facts.LINKS.of(mail)).supersedes(Facts.SUPERSEDES.of(mail));
        theCase.ifPresentOrElse(
                c -> copy.inCase(c, Facts.INTERACTION.required(mail)), () -> copy.named(mail.getName()));
        Optional<String> bad = theCase.flatMap(c -> failing.mark(desk(mail), c.customer(), clock.instant()));
        bad.ifPresent(copy::badAddress);
        if (theCase.isPresent() && !CaseFinder.opensNoCase(kind)) {
            Arrival arrival = arrival(mail, read);
            about(arrival, copy);
            record(mail, arrival, copy);
            message = arrival.passedOn().isPresent() ? message.withoutFields("Reply-To"::equalsIgnoreCase) : message;
        }
        FilingOrder order = new FilingOrder(
                desk(mail).id(),
                desk(mail).account(),
                folder(kind, theCase),
                copy.keywords(),
                Facts.INTERACTION.of(mail).orElse(0L),
                mail.getName(),
                theCase.isPresent() ? earlierTries(mail) : earlierTriesOfNoCase(mail));
        bad.ifPresent(
                words -> keep(mail, story(mail, read).tell(Verb.NOTIFIED, "whoever answers is warned: " + words)));
        Storyteller filed = story(mail, read).tell(Verb.FILED, "in " + order.folder());
        filing.file(order, copy.of(message), () -> writeAside(filed))
                .ifPresent(problem -> writeAside(story(mail, read)
                        .tell(Verb.FAILED, "kept to be filed in " + order.folder() + " later: " + problem)));
        written(mail);
        mail.setState(Mail.GHOST);
    }

    /** What was seen for the first time just now nobody has filed, and such tries leave no mark. */
    private static EarlierTries earlierTries(Mail mail) {
        return Facts.FIRST_SEEN.of(mail).orElse(false) ? EarlierTries.NONE : EarlierTries.PERHAPS;
    }

    private EarlierTries earlierTriesOfNoCase(Mail mail) {
        return times.broughtBefore(mail) ? EarlierTries.PERHAPS : EarlierTries.NONE;
    }

    /** What the directory has of the customer. */
    private void record(Mail mail, Arrival arrival, FiledCopy copy) {
        customers
                .find(desk(mail), arrival)
                .record()
                .ifPresent(record -> copy.record(arrival.correspondent().orElseThrow(), record));
    }

    /** What whoever answers must know of the sender. */
    private static void about(Arrival arrival, FiledCopy copy) {
        copy.parcels(TrackingNumbers.in(MailText.of(arrival.message())));
        copy.packedFiles(arrival.message().packedFiles());
        arrival.disowned().ifPresent(copy::unverified);
        arrival.formFields()
                .map(FormFields::words)
                .filter(words -> !words.isEmpty())
                .ifPresent(copy::form);
        Optional<ForwardedMail> forwarded = arrival.passedOn().flatMap(PassedOn::forwarded);
        forwarded
                .map(ForwardedMail::comment)
                .filter(comment -> !comment.isBlank())
                .ifPresent(comment -> copy.note(arrival.passedOn().orElseThrow().agent(), comment));
        if (arrival.fromTrustedForm() || forwarded.isPresent()) {
            arrival.correspondent()
                    .map(address -> new Mailbox(arrival.customerName(), address))
                    .ifPresent(customer -> copy.customer(
                            customer,
                            forwarded.isPresent() || arrival.message().replyTo().isEmpty()));
        }
    }

    private static String folder(MailKind kind, Optional<Case> theCase) {
        if (theCase.isEmpty()) {
            return kind == MailKind.SPAM ? Folders.QUARANTINE : Folders.AUTOMATIC;
        }
        return switch (kind) {
            case BOUNCE -> Folders.DELIVERY_FAILED;
            case DELAY_NOTICE -> Folders.AUTOMATIC;
            default -> CaseMover.folderOf(theCase.get());
        };
    }
}
