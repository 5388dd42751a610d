package org.mailroom.desk.moves;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseDesk;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.CaseMover;
import org.mailroom.desk.filing.MoveOrder;
import org.mailroom.desk.folders.Folders;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.hold.FinalCopies;
import org.mailroom.desk.junk.JunkDesk;
import org.mailroom.desk.learning.CategoryLearner;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.routing.RoutingDesk;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/**
 * Does what a move of a case's mail means, by the {@link MoveTable}, and undoes what means nothing. It writes to the
 * store at once; the folders follow by work items. Whoever may think that a move did something else is told.
 */
public final class CaseMoves {
    /** What a report about a case does by where it lies; anywhere else it may lie too. */
    private static final Set<Meaning> OF_REPORTS = EnumSet.of(Meaning.TO_QUEUE, Meaning.TO_AGENT, Meaning.CLOSE);

    private static final int LONGEST_SUBJECT = 100;

    private final CaseDesk desks;
    private final Cases cases;
    private final CategoryLearner learner;
    private final JunkDesk junk;
    private final RoutingDesk routing;
    private final WorkItems work;

    public CaseMoves(
            CaseDesk desks, Cases cases, CategoryLearner learner, JunkDesk junk, RoutingDesk routing, WorkItems work) {
        this.desks = desks;
        this.cases = cases;
        this.learner = learner;
        this.junk = junk;
        this.routing = routing;
        this.work = work;
    }

    /** A mail of a case came into a folder. Answers who is to be told what. */
    public List<MoveNote> moved(Arrival arrival, Case theCase, RawMessage mail) {
        MoveRule rule = MoveTable.rule(from(arrival, theCase), arrival.to());
        if (!isOfCase(mail) && !OF_REPORTS.contains(rule.meaning())) {
            return List.of();
        }
        return switch (rule.meaning()) {
            case TO_AGENT ->
                toAgent(
                        arrival,
                        theCase,
                        mail,
                        Folders.agentOf(arrival.folder()).orElseThrow());
            case TO_QUEUE ->
                toQueue(
                        arrival,
                        theCase,
                        mail,
                        Folders.queueOf(arrival.folder()).orElseThrow());
            case WAIT -> waits(arrival, theCase);
            case CLOSE -> close(arrival, theCase, "");
            case JUNK -> junk(arrival, theCase, mail);
            case KEEP_COPY -> arrival.mayBeDoubled() ? List.of() : undo(arrival, theCase, mail, rule.words());
            case UNDO -> undo(arrival, theCase, mail, rule.words());
        };
    }

    private static Spot from(Arrival arrival, Case theCase) {
        return Spot.of(arrival.desk(), arrival.by().map(Transfer::from).orElseGet(() -> CaseMover.folderOf(theCase)));
    }

    private List<MoveNote> toAgent(Arrival arrival, Case theCase, RawMessage mail, String agent) {
        Optional<String> holder = theCase.agent()
                .filter(name ->
                        theCase.state() == CaseState.OPEN && !name.equals(agent) && !name.equals(arrival.who()));
        if (holder.isPresent() && !arrival.mayBeFrom(Folders.agent(holder.get()))) {
            return late(arrival, theCase, mail);
        }
        if (holder.isPresent() && arrival.byAgent() && !arrival.who().equals(agent)) {
            return undo(
                    arrival,
                    theCase,
                    mail,
                    holder.get() + " has this case: only " + holder.get() + ", who takes it over, and supervisors can"
                            + " give it to somebody; ask one of them, or take it into your own folder");
        }
        desks.reopen(theCase, arrival.who());
        noJunk(arrival, theCase, mail, Optional.empty());
        desks.claim(theCase, agent, arrival.who());
        follow(arrival, theCase);
        return holder.map(name -> List.of(note(
                        arrival.desk(),
                        Folders.agent(name),
                        "Taken over",
                        theCase,
                        messageId(mail),
                        arrival.who() + (arrival.who().equals(agent) ? " has taken" : " has given " + agent)
                                + " this case, which was yours. You need not answer it.")))
                .orElse(List.of());
    }

    private List<MoveNote> toQueue(Arrival arrival, Case theCase, RawMessage mail, String queue) {
        desks.reopen(theCase, arrival.who());
        noJunk(arrival, theCase, mail, Optional.of(queue));
        teach(arrival, theCase, queue, mail);
        desks.giveBack(theCase, queue, arrival.who());
        routing.putInto(arrival.desk(), theCase, queue, arrival.who()).ifPresent(item -> add(item));
        follow(arrival, theCase);
        return List.of();
    }

    /** A case that a person puts into another queue shows where such mail belongs. */
    private void teach(Arrival arrival, Case theCase, String queue, RawMessage mail) {
        if (!theCase.triage().queue().equals(queue)
                && !FinalCopies.isOne(mail)
                && learner.teach(
                        arrival.desk(), source(theCase), queue, MailText.of(MailMessage.read(mail)), arrival.who())) {
            desks.taught(theCase, queue, arrival.who());
        }
    }

    private List<MoveNote> waits(Arrival arrival, Case theCase) {
        CaseState state = arrival.folder().equals(Folders.WAITING_EXPERT)
                ? CaseState.WAITING_FOR_EXPERT
                : CaseState.WAITING_FOR_CUSTOMER;
        desks.waits(theCase, state, arrival.who());
        follow(arrival, theCase);
        return List.of();
    }

    private List<MoveNote> close(Arrival arrival, Case theCase, String reason) {
        String order = order(arrival, theCase);
        if (!desks.close(theCase, reason, arrival.who(), order)) {
            add(desks.follow(theCase, order));
        }
        return List.of();
    }

    private List<MoveNote> junk(Arrival arrival, Case theCase, RawMessage mail) {
        if (theCase.state() != CaseState.CLOSED && !FinalCopies.isOne(mail)) {
            junk.junk(arrival.desk(), source(theCase), MailMessage.read(mail), arrival.who());
        }
        return close(arrival, theCase, "it is junk");
    }

    private void noJunk(Arrival arrival, Case theCase, RawMessage mail, Optional<String> queue) {
        if (theCase.state() == CaseState.CLOSED && !FinalCopies.isOne(mail)) {
            junk.back(arrival.desk(), source(theCase), MailMessage.read(mail), queue, arrival.who());
        }
    }

    private static String source(Case theCase) {
        return "case " + theCase.id();
    }

    /** The case's other mails follow, and what was copied before, by whomever, is to lie in one place. */
    private void follow(Arrival arrival, Case theCase) {
        add(desks.follow(theCase, order(arrival, theCase)));
    }

    private static String order(Arrival arrival, Case before) {
        String stood = CaseMover.folderOf(before);
        String from = arrival.by().map(Transfer::from).orElse(stood);
        return new MoveOrder(
                        true, true, Stream.of(stood, from, arrival.folder()).collect(Collectors.toSet()))
                .write();
    }

    private List<MoveNote> late(Arrival arrival, Case theCase, RawMessage mail) {
        putBack(arrival, theCase);
        desks.refused(theCase, arrival.who() + " came too late to take it");
        return told(arrival, "Not yours", theCase, messageId(mail), standing(theCase));
    }

    private List<MoveNote> undo(Arrival arrival, Case theCase, RawMessage mail, String why) {
        putBack(arrival, theCase);
        desks.refused(theCase, arrival.who() + " put a mail of it into " + line(arrival.folder()) + ": it goes back");
        return told(
                arrival,
                "Not moved",
                theCase,
                messageId(mail),
                "It was put into " + line(arrival.folder()) + " and lies in " + CaseMover.folderOf(theCase) + " again: "
                        + why + ".");
    }

    /** Whatever lies in these folders of the case's mails goes where the case stands, each mail once. */
    public void gather(Case theCase, Set<String> from) {
        gatherFrom(from.stream().filter(folder -> !Folders.isKnowledge(folder)).collect(Collectors.toSet()), theCase);
    }

    private void gatherFrom(Set<String> folders, Case theCase) {
        add(desks.follow(theCase, new MoveOrder(false, true, folders).write()));
    }

    private void putBack(Arrival arrival, Case theCase) {
        gatherFrom(Set.of(arrival.folder()), theCase);
    }

    private void add(WorkItem item) {
        work.add(item, Optional.empty());
    }

    /**
     * Somebody moved or copied a mail that was there no more. Answers who is to be told what.
     *
     * @param arrival where it would have come
     * @param theCase the case whose mail it was, where that is known
     */
    public List<MoveNote> missed(Arrival arrival, Optional<Case> theCase) {
        if (theCase.isEmpty()) {
            return arrival.to() == Spot.AGENT ? unknown(arrival) : List.of();
        }
        boolean asWished = CaseMover.folderOf(theCase.get()).equals(arrival.folder())
                || (arrival.to() == Spot.CLOSED && theCase.get().state() == CaseState.CLOSED);
        if (asWished) {
            return List.of();
        }
        desks.refused(theCase.get(), arrival.who() + " came too late to put it into " + line(arrival.folder()));
        Optional<String> about = cases.interactions(theCase.get().id()).stream()
                .findFirst()
                .map(first -> first.identity().messageId());
        return told(
                arrival,
                arrival.to() == Spot.AGENT ? "Not yours" : "Not moved",
                theCase.get(),
                about,
                "Your mail program moved it to " + line(arrival.folder()) + " when it had gone. "
                        + standing(theCase.get()));
    }

    private static List<MoveNote> unknown(Arrival arrival) {
        return List.of(new MoveNote(
                arrival.desk().id(),
                arrival.toldIn(),
                "Not yours",
                "a mail that has gone",
                Optional.empty(),
                "Your mail program moved a mail from "
                        + line(arrival.by().map(Transfer::from).orElse("its folder")) + " to "
                        + line(arrival.folder())
                        + " that had gone from there: somebody else was faster, or it has been answered or closed since."
                        + " Have your program fetch the folders again."));
    }

    /** Where a case stands, for somebody who thought otherwise. */
    private static String standing(Case theCase) {
        String place = "Its mails lie in " + CaseMover.folderOf(theCase) + ".";
        return switch (theCase.state()) {
            case OPEN ->
                theCase.agent()
                                .map(agent ->
                                        agent + " has this case: who wants it all the same can take it from there,"
                                                + " or ask " + agent + ". ")
                                .orElse("It waits for somebody who takes it. ")
                        + place;
            case WAITING_FOR_CUSTOMER -> "It was answered meanwhile and waits for its customer. " + place;
            case WAITING_FOR_EXPERT -> "It waits for an expert meanwhile. " + place;
            case SNOOZED -> "It was put aside for a time meanwhile. " + place;
            case CLOSED -> "It was closed meanwhile. " + place + " To open it again, move them back.";
        };
    }

    private static List<MoveNote> told(
            Arrival arrival, String headline, Case theCase, Optional<String> about, String words) {
        return List.of(note(arrival.desk(), arrival.toldIn(), headline, theCase, about, words));
    }

    private static MoveNote note(
            DeskConfiguration desk,
            String folder,
            String headline,
            Case theCase,
            Optional<String> about,
            String words) {
        String subject = PlainText.line(theCase.subject(), LONGEST_SUBJECT);
        return new MoveNote(
                desk.id(),
                folder,
                headline,
                String.format(
                        Locale.ROOT, "%s (case %s)", subject, theCase.number().text()),
                about,
                words);
    }

    private static Optional<String> messageId(RawMessage mail) {
        return MailMessage.read(mail).messageId();
    }

    private static String line(String folder) {
        return PlainText.line(folder, LONGEST_SUBJECT);
    }

    /** Whether this mail is one that the case has, and no report about one. */
    public static boolean isOfCase(RawMessage mail) {
        return mail.only(MailroomFields.INTERACTION).isPresent();
    }
}
