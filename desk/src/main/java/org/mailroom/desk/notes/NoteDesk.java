package org.mailroom.desk.notes;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NoteAddress;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.CaseTexts;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.ForwardedMail;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.reply.ReplyCaseFinder;
import org.mailroom.desk.screening.InternalText;
import org.mailroom.desk.screening.InternalTexts;
import org.mailroom.desk.screening.WordPrints;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;

/**
 * Makes what one of the desk's people wrote an internal note of a case: it lies beside the case's mails, marked and
 * threaded onto them, an answer to it is a note again, and its words are remembered so that no reply takes them outside.
 * The same mail twice is one note. A note of no case goes back to its author.
 */
public final class NoteDesk {
    private final ReplyCaseFinder finder;
    private final Cases cases;
    private final CaseTexts said;
    private final InternalTexts texts;
    private final SafeFiling filing;
    private final IdGenerator ids;
    private final InstantSource clock;

    public NoteDesk(
            Cases cases, CaseTexts said, InternalTexts texts, SafeFiling filing, IdGenerator ids, InstantSource clock) {
        this.finder = new ReplyCaseFinder(cases);
        this.cases = cases;
        this.said = said;
        this.texts = texts;
        this.filing = filing;
        this.ids = ids;
        this.clock = clock;
    }

    /** The case of a mail to an address for notes: the one that the address names, else the one that it answers. */
    public Optional<Case> caseOf(DeskConfiguration desk, EmailAddress address, MailMessage message) {
        return finder.caseOfNote(desk, address, message);
    }

    /** Puts the note beside the mails of the case and tells it. */
    public void take(DeskConfiguration desk, Case theCase, String author, MailMessage message, Storyteller story) {
        Joined joined = cases.join(joining(desk, theCase, message));
        Case current = joined.theCase();
        story.ofCase(current.id())
                .tell(
                        joined.repeated() ? Verb.REPEATED : Verb.THREADED,
                        "a note of " + author + " for colleagues only, in case " + current.number());
        texts.keep(new InternalText(
                joined.interaction().id(),
                InternalText.Kind.NOTE,
                joined.interaction().identity().messageId(),
                prints(desk, current, message)));
        FiledCopy copy = new FiledCopy()
                .kind("note", "by " + author)
                .internal("a note of " + author)
                .inCase(current, joined.interaction().id());
        FilingOrder order =
                order(desk, CaseMover.folderOf(current), joined.interaction().id(), "note");
        Optional<String> problem = filing.file(order, copy.of(beside(desk, current, author, message)));
        story.tell(
                problem.isEmpty() ? Verb.FILED : Verb.FAILED,
                problem.map(p -> "kept to be filed in " + order.folder() + " later: " + p)
                        .orElse("in " + order.folder()));
    }

    /** Gives a note that belongs to no case back to its author, with a notice why. */
    public void giveBack(
            DeskConfiguration desk, EmailAddress address, String author, MailMessage message, Storyteller story) {
        String why = NoteAddress.number(desk.subjectTag(), address)
                .map(number -> "the desk has no case " + number)
                .orElse("neither its address nor its subject names a case, and it answers no mail of one");
        String mend = "Write it again to " + desk.account().localPart() + "+note-<case number>@"
                + desk.account().domain() + ", or answer a mail of the case to "
                + desk.account().withDetail("note").asString() + ".";
        new GivenBack(filing, clock).give(desk, author, message, "note", why, mend, story);
    }

    private static FilingOrder order(DeskConfiguration desk, String folder, long interaction, String what) {
        return new FilingOrder(
                desk.id(),
                desk.account(),
                folder,
                Set.of(Keywords.INTERNAL),
                interaction,
                what + "-" + interaction,
                EarlierTries.MARKED);
    }

    private Joining joining(DeskConfiguration desk, Case theCase, MailMessage message) {
        MailIdentity mail = MailIdentity.of(message);
        Interaction note = new Interaction(
                ids.next(),
                theCase.id(),
                Interaction.Kind.NOTE,
                new MailIdentity(mail.messageId(), mail.digest() + "-note-" + theCase.id()),
                message.from().map(Mailbox::address),
                message.subject(),
                clock.instant());
        return new Joining(desk.id(), new Joining.Target.Existing(theCase.id()), note, Set.of());
    }

    /** The author's own words, and those of others that he passes on, without what people outside have said anyhow. */
    private Optional<WordPrints> prints(DeskConfiguration desk, Case theCase, MailMessage message) {
        Set<EmailAddress> people = cases.participants(theCase.id());
        String passedOn = ForwardedMail.in(message).stream()
                .filter(forwarded -> !people.contains(forwarded.author().address()))
                .map(forwarded -> forwarded.mail().ownWords())
                .collect(Collectors.joining("\n"));
        Optional<WordPrints> prints = WordPrints.of(message.ownWords() + "\n" + passedOn);
        return prints.isEmpty() ? prints : prints.get().without(said.fromOutside(desk, theCase));
    }

    /** The note as it lies beside the case. */
    private RawMessage beside(DeskConfiguration desk, Case theCase, String author, MailMessage message) {
        String answers =
                Mailbox.of(NoteAddress.of(desk.account(), theCase.number())).asHeader();
        RawMessage note = message.raw()
                .withoutFields(name -> name.equalsIgnoreCase("Bcc"))
                .replaceField("From", Mailbox.named(author, desk.account()).asHeader())
                .replaceField("Reply-To", answers);
        return message.referredIds().isEmpty() ? threaded(note, theCase) : note;
    }

    private RawMessage threaded(RawMessage note, Case theCase) {
        List<Interaction> mails = cases.interactions(theCase.id());
        return mails.stream()
                .filter(mail -> mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP)
                .reduce((earlier, later) -> later)
                .map(last -> "<" + last.identity().messageId() + ">")
                .map(id -> note.replaceField("In-Reply-To", id).replaceField("References", id))
                .orElse(note);
    }
}
