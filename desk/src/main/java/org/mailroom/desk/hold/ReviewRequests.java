package org.mailroom.desk.hold;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.ReplyTokens;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Person;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.folders.FolderStore;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.routing.Reviewers;
import org.mailroom.desk.sending.Outgoing;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;

/** Asks supervisors by mail to review a reply; each may answer by mail, under a token of his own. */
public final class ReviewRequests {
    private final HeldReplies replies;
    private final Cases cases;
    private final FolderStore folders;
    private final Outgoing outgoing;
    private final ReviewTokens tokens;
    private final ReplyTokens returnTokens;
    private final HoldDesk hold;
    private final Supplier<MailroomConfiguration> configuration;

    public ReviewRequests(
            HeldReplies replies,
            Cases cases,
            FolderStore folders,
            Outgoing outgoing,
            ReviewTokens tokens,
            ReplyTokens returnTokens,
            HoldDesk hold,
            Supplier<MailroomConfiguration> configuration) {
        this.replies = replies;
        this.cases = cases;
        this.folders = folders;
        this.outgoing = outgoing;
        this.tokens = tokens;
        this.returnTokens = returnTokens;
        this.hold = hold;
        this.configuration = configuration;
    }

    /**
     * Asks those who fit best about the reply that is the item's subject, if it still waits as it was. The same item twice
     * asks once.
     */
    public void ask(WorkItem item) {
        ask(item, false);
    }

    /** The same, of all supervisors. */
    void askAll(WorkItem item) {
        ask(item, true);
    }

    private void ask(WorkItem item, boolean all) {
        Optional<DeskConfiguration> desk = configuration.get().deskById(item.desk());
        Optional<HeldReply> waiting = replies.byId(item.subject())
                .filter(reply -> reply.state() == HeldState.REVIEW)
                .filter(reply -> reply.identity().digest().equals(item.instruction()));
        Optional<Case> theCase = waiting.flatMap(reply -> cases.byId(reply.caseId()));
        if (desk.isPresent() && theCase.isPresent()) {
            Reviewers reviewers = reviewers(item, desk.get(), waiting.get(), theCase.get(), all);
            ask(item, desk.get(), waiting.get(), theCase.get(), reviewers.people());
            hold.tell(waiting.get(), Verb.NOTIFIED, reviewers.words());
        }
    }

    private void ask(WorkItem item, DeskConfiguration desk, HeldReply reply, Case theCase, List<Person> reviewers) {
        byte[] content = replies.contentOf(reply);
        Optional<byte[]> inquiry = inquiry(desk, theCase);
        for (Person supervisor : reviewers) {
            RawMessage request = ReviewRequestMail.write(
                    desk,
                    reply,
                    theCase,
                    supervisor,
                    tokens.address(desk.account(), reply, supervisor.name()),
                    item.dueAt(),
                    RawMessage.of(content),
                    inquiry);
            outgoing.send(
                    desk.id(),
                    theCase.id(),
                    request,
                    returnTokens.automaticReturnAddress(desk.account(), desk.id(), theCase.id()),
                    supervisor.account(),
                    "mailroom-review-" + item.id() + "-" + desk.supervisors().indexOf(supervisor));
        }
    }

    /** Tells these people that nobody has reviewed the reply in time. The same item twice tells once. */
    void escalate(WorkItem item, DeskConfiguration desk, HeldReply reply, List<EmailAddress> receivers) {
        cases.current(reply.caseId()).ifPresent(theCase -> {
            String folder = CopySpot.reviewFolder(replies.reviewClaim(reply.id()));
            for (EmailAddress receiver : receivers) {
                outgoing.send(
                        desk.id(),
                        theCase.id(),
                        OverdueReviewMail.write(desk, reply, theCase, receiver, item.dueAt(), folder),
                        returnTokens.automaticReturnAddress(desk.account(), desk.id(), theCase.id()),
                        receiver,
                        "mailroom-overdue-" + item.id() + "-" + receivers.indexOf(receiver));
            }
        });
    }

    /** Who has claimed the review alone, or else those who fit, or all. */
    private Reviewers reviewers(WorkItem item, DeskConfiguration desk, HeldReply reply, Case theCase, boolean all) {
        Optional<String> claimed = replies.reviewClaim(reply.id()).map(ReviewClaim::reviewer);
        Optional<Person> alone = desk.supervisors().stream()
                .filter(person -> claimed.filter(person.name()::equals).isPresent())
                .findFirst();
        return alone.map(person ->
                        new Reviewers(List.of(person), "asked to review it: " + person.name() + ", who has claimed it"))
                .orElseGet(() -> all
                        ? Reviewers.all(desk, reply.agent())
                        : Reviewers.of(desk, theCase.triage(), reply.agent(), item.dueAt()));
    }

    /** What the customer wrote last, as far as it lies in the folder of its case. */
    private Optional<byte[]> inquiry(DeskConfiguration desk, Case theCase) {
        String number = theCase.number().text();
        return folders.find(desk.account(), CaseMover.folderOf(theCase), MailroomFields.CASE, number).stream()
                .max((one, other) -> Long.compare(one.uid(), other.uid()))
                .flatMap(place -> folders.read(desk.account(), place));
    }
}
