package org.mailroom.desk.filing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Envelope;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.Mailbox;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.people.AgentMark;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/**
 * Takes customers' mail that people drag into the folder of a queue or an agent to the desk as if it had just come, and then its copy away;
 * a crash between the two brings it twice, which the desk sees. A mail that the desk has already stays where it is, and
 * so does mail of the desk's own people, such as the copies that mail programs keep of what they send.
 */
public final class Adopter {
    /** How the field for the kind begins in mail that lay in Quarantine. */
    private static final String JUNK = "spam";

    /** A copy is looked at so often, after twice the time each time: for three minutes in all. */
    private static final int MOST_LOOKS = 6;

    private static final Duration FIRST_LOOK = Duration.ofSeconds(3);

    private final Supplier<MailroomConfiguration> configuration;
    private final FolderStore folders;
    private final Cases cases;
    private final Adopting reception;
    private final JunkDesk junk;
    private final Tellers tellers;
    private final ClientCopy copies;
    private final CaseDesk desks;
    private final WorkItems work;

    public Adopter(
            Supplier<MailroomConfiguration> configuration,
            FolderStore folders,
            Cases cases,
            Adopting reception,
            JunkDesk junk,
            Tellers tellers,
            ClientCopy copies,
            CaseDesk desks,
            WorkItems work) {
        this.configuration = configuration;
        this.folders = folders;
        this.cases = cases;
        this.reception = reception;
        this.junk = junk;
        this.tellers = tellers;
        this.copies = copies;
        this.desks = desks;
        this.work = work;
    }

    /** Carries out a work item of the kind ADOPT; nothing happens where the mail has been moved on meanwhile. */
    public void adopt(WorkItem item) {
        Adoption adoption = Adoption.read(item.instruction());
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        Optional<byte[]> bytes = desk.flatMap(d -> folders.read(d.account(), adoption.place()));
        if (desk.isPresent() && bytes.isPresent()) {
            RawMessage found = RawMessage.of(bytes.get());
            adopt(desk.get(), adoption, found.withoutFields(MailroomFields::ours), wasJunk(found));
        }
    }

    private static boolean wasJunk(RawMessage found) {
        return found.only(MailroomFields.KIND)
                .filter(kind -> kind.startsWith(JUNK))
                .isPresent();
    }

    private void adopt(DeskConfiguration desk, Adoption adoption, RawMessage raw, boolean wasJunk) {
        MailMessage message = MailMessage.read(raw);
        Optional<EmailAddress> author = message.from().map(Mailbox::address);
        Storyteller story = tellers.of(desk.id(), "").ofMessage(message.messageId());
        if (author.isEmpty()) {
            return;
        }
        if (inside(desk, author.get())) {
            take(desk, adoption, raw, 0);
            return;
        }
        if (cases.interaction(desk.id(), MailIdentity.of(message)).isPresent()) {
            tellOfCopy(adoption, story);
            return;
        }
        if (wasJunk && !adoption.who().equals(Adoption.UNSEEN)) {
            String source = "mail " + MailIdentity.of(message).digest();
            junk.noJunk(desk, source, message, Folders.queueOf(adoption.folder()), adoption.who());
            story.tell(Verb.LEARNED, adoption.who() + " says that it is no junk");
        }
        tellers.write(
                story.tell(Verb.SUBMITTED, adoption.who() + " put it into " + adoption.folder() + " from a mailbox"));
        reception.adopt(
                Envelope.of(author.get(), List.of(desk.account())),
                raw,
                new AgentMark(desk.id(), adoption.who()),
                adoption.folder());
        folders.remove(desk.account(), adoption.place());
    }

    /**
     * Carries out a work item of the kind TAKE_COPY. A program may save its copy before the server has taken in the reply
     * that it has just sent.
     */
    public void takeCopy(WorkItem item) {
        Adoption saved = Adoption.read(item.instruction());
        configuration
                .get()
                .deskById(item.desk())
                .ifPresent(desk -> folders.read(desk.account(), saved.place())
                        .ifPresent(bytes -> take(desk, saved, RawMessage.of(bytes), item.subject())));
    }

    private void take(DeskConfiguration desk, Adoption saved, RawMessage copy, long looks) {
        boolean mayBeOne = !saved.who().equals(Adoption.UNSEEN) && looks < MOST_LOOKS;
        if (mayBeOne && !copies.note(desk, saved.place(), saved.who(), copy)) {
            Duration later = FIRST_LOOK.multipliedBy(1L << looks);
            work.add(desks.copyAgain(desk.id(), looks + 1, saved.write(), later), Optional.empty());
        }
    }

    /** What nobody saw is found again and again, and told of no more than what was never put there. */
    private void tellOfCopy(Adoption adoption, Storyteller story) {
        if (!adoption.who().equals(Adoption.UNSEEN)) {
            tellers.write(story.tell(
                    Verb.REPEATED,
                    adoption.who() + " put it into " + adoption.folder()
                            + ", but the desk has it already: the copy stays as it is"));
        }
    }

    private static boolean inside(DeskConfiguration desk, EmailAddress address) {
        return desk.owns(address) || desk.person(address).isPresent();
    }
}
