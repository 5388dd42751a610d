package org.mailroom.desk.experts;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.EarlierTries;
import org.mailroom.desk.filing.FiledCopy;
import org.mailroom.desk.filing.FilingOrder;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.filing.SafeFiling;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.Keywords;
import org.mailroom.desk.message.RawMessage;

/** Tells who has a case about its experts, by a notice in the folder. The same notice twice lies there once. */
final class OwnerNotices {
    private final SafeFiling filing;
    private final InstantSource clock;

    OwnerNotices(SafeFiling filing, InstantSource clock) {
        this.filing = filing;
        this.clock = clock;
    }

    /** The folder of who has the case, or of who asked, or the queue. */
    static String folder(DeskConfiguration desk, Case theCase, Optional<String> askedBy) {
        return theCase.agent()
                .or(() -> askedBy)
                .filter(name -> desk.agentNamed(name).isPresent())
                .map(Folders::agent)
                .orElseGet(() -> Folders.queue(theCase.triage().queue()));
    }

    /**
     * Puts the notice there.
     *
     * @param name of the notice, for it to be known again
     * @param about the Message-ID of the mail onto which it is threaded
     */
    void tell(
            DeskConfiguration desk,
            Case theCase,
            String folder,
            String name,
            String about,
            String subject,
            String text) {
        RawMessage notice = new InternalNotice(
                        subject + " [" + theCase.number() + "]",
                        name + "@" + desk.account().domain(),
                        Optional.of(about),
                        text)
                .write(desk, clock.instant());
        FiledCopy copy = new FiledCopy()
                .kind("notice", subject)
                .internal("a notice")
                .returnedTo(theCase)
                .named(name);
        var unused = filing.file(
                new FilingOrder(
                        desk.id(), desk.account(), folder, Set.of(Keywords.INTERNAL), 0, name, EarlierTries.PERHAPS),
                copy.of(notice));
    }
}
