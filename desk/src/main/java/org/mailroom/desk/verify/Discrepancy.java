package org.mailroom.desk.verify;

import java.util.Optional;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.folders.FolderPlace;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.hold.HeldReply;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.verify.Finding.Kind;
import org.mailroom.desk.verify.Inventory.CaseMail;

/**
 * A finding with what it needs to be mended.
 *
 * @param place where the mail lies
 * @param theCase the case it is about
 */
record Discrepancy(Finding finding, Optional<FolderPlace> place, Optional<Case> theCase) {
    private static final int LONGEST = 60;

    static Discrepancy of(DeskConfiguration desk, Kind kind, CaseMail mail, String words) {
        Finding finding = new Finding(
                desk.id(),
                kind,
                mail.folder(),
                "case " + PlainText.line(mail.number(), LONGEST) + ", mail "
                        + mail.place().uid(),
                words);
        return new Discrepancy(finding, Optional.of(mail.place()), mail.theCase());
    }

    static Discrepancy missing(DeskConfiguration desk, Case theCase) {
        Finding finding = new Finding(
                desk.id(), Kind.MISSING, "", "case " + theCase.number(), "is not closed and has no mail in any folder");
        return new Discrepancy(finding, Optional.empty(), Optional.of(theCase));
    }

    static Discrepancy unseen(DeskConfiguration desk, HeldReply reply) {
        Finding finding = new Finding(
                desk.id(),
                Kind.UNSEEN,
                Folders.outbox(reply.agent()),
                "reply " + reply.id(),
                "waits, but its copy is not there");
        return new Discrepancy(finding, Optional.empty(), Optional.empty());
    }

    static Discrepancy stale(DeskConfiguration desk, String outbox, FolderPlace place, HeldReply reply) {
        Finding finding = new Finding(
                desk.id(), Kind.STALE, outbox, "reply " + reply.id() + ", mail " + place.uid(), "waits no more");
        return new Discrepancy(finding, Optional.of(place), Optional.empty());
    }

    static Discrepancy orphan(DeskConfiguration desk, FolderPlace place, String key) {
        Finding finding = new Finding(
                desk.id(), Kind.ORPHAN, Folders.UNSORTED, "note " + place.uid(), "is about " + key + ", which is gone");
        return new Discrepancy(finding, Optional.of(place), Optional.empty());
    }

    static Discrepancy stranger(DeskConfiguration desk, String folder, FolderPlace place) {
        Finding finding = new Finding(
                desk.id(), Kind.UNKNOWN, folder, "mail " + place.uid(), "is no case's mail and none of the desk's own");
        return new Discrepancy(finding, Optional.of(place), Optional.empty());
    }
}
