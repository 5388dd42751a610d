package org.mailroom.desk.notes;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;

/** Gives a mail for colleagues or experts that nothing can be made of back to its author, with a notice why. */
public final class GivenBack {
    private final SafeFiling filing;
    private final InstantSource clock;

    public GivenBack(SafeFiling filing, InstantSource clock) {
        this.filing = filing;
        this.clock = clock;
    }

    /**
     * Gives it back; the same mail twice lies there once.
     *
     * @param what what it was to be, such as {@code note}
     * @param why what is wrong with it
     * @param mend what its author can do, a sentence
     */
    public void give(
            DeskConfiguration desk,
            String author,
            MailMessage message,
            String what,
            String why,
            String mend,
            Storyteller story) {
        String folder = Folders.returned(author);
        String name = UUID.nameUUIDFromBytes(MailIdentity.of(message).digest().getBytes(StandardCharsets.UTF_8))
                .toString();
        RawMessage notice = new InternalNotice(
                        "Nothing was done: " + message.subject(),
                        what + "." + name + "@" + desk.account().domain(),
                        message.messageId(),
                        "Your " + what + " \"" + message.subject() + "\" lies nowhere but beside this notice: " + why
                                + ".\n" + mend + "\n")
                .write(desk, clock.instant());
        FiledCopy copy = new FiledCopy()
                .kind(what, "nothing could be made of it")
                .internal("a " + what + " of " + author)
                .reason(why);
        file(desk, folder, what + "-" + name, copy, message.raw());
        file(desk, folder, "notice-" + name, new FiledCopy().kind("notice", "a " + what + " came back"), notice);
        story.tell(Verb.RETURNED, "a " + what + " of " + author + ", to " + folder + ": " + why);
    }

    private void file(DeskConfiguration desk, String folder, String name, FiledCopy copy, RawMessage message) {
        var unused = filing.file(
                new FilingOrder(
                        desk.id(), desk.account(), folder, Set.of(Keywords.INTERNAL), 0, name, EarlierTries.PERHAPS),
                copy.named(name).of(message));
    }
}
