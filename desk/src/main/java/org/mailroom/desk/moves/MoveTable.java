package org.mailroom.desk.moves;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which moves of a case's mail mean what, and which are undone. The first row that fits decides. */
public final class MoveTable {
    private static final Set<Spot> ANYWHERE = EnumSet.allOf(Spot.class);
    private static final Set<Spot> DONE = EnumSet.of(Spot.WAITING, Spot.SNOOZED, Spot.CLOSED);

    /** The rows in their order. */
    public static final List<MoveRule> RULES = List.of(
            new MoveRule(
                    EnumSet.of(Spot.AGENT),
                    Spot.QUEUE,
                    Meaning.TO_QUEUE,
                    "gives the case back; another queue than its own teaches where such mail belongs"),
            new MoveRule(DONE, Spot.QUEUE, Meaning.TO_QUEUE, "opens the case again, for whoever takes it"),
            new MoveRule(ANYWHERE, Spot.QUEUE, Meaning.TO_QUEUE, "the case waits in that queue; that teaches"),
            new MoveRule(
                    EnumSet.of(Spot.QUEUE),
                    Spot.AGENT,
                    Meaning.TO_AGENT,
                    "takes the case, or gives it to a colleague; who comes second does not get it, and a note says who has it"),
            new MoveRule(
                    EnumSet.of(Spot.AGENT),
                    Spot.AGENT,
                    Meaning.TO_AGENT,
                    "hands the case over, or takes it over, of which a note tells who had it; only who has it, who takes it and supervisors can"),
            new MoveRule(DONE, Spot.AGENT, Meaning.TO_AGENT, "opens the case again, and the agent has it"),
            new MoveRule(ANYWHERE, Spot.AGENT, Meaning.TO_AGENT, "the case is open, and the agent has it"),
            new MoveRule(
                    ANYWHERE,
                    Spot.WAITING,
                    Meaning.WAIT,
                    "the case waits for its customer, or for an expert, and keeps its agent"),
            new MoveRule(ANYWHERE, Spot.CLOSED, Meaning.CLOSE, "closes the case, with all its mails"),
            new MoveRule(
                    ANYWHERE,
                    Spot.QUARANTINE,
                    Meaning.JUNK,
                    "closes the case as junk; its mails lie with the closed ones"),
            new MoveRule(
                    ANYWHERE,
                    Spot.KNOWLEDGE,
                    Meaning.KEEP_COPY,
                    "a copy may lie there and means nothing; a move is undone: copy the mail instead"),
            undone(
                    Spot.SNOOZED,
                    "only cases that rest until a time lie there; to put one aside, click on its card or send the command \"snooze\""),
            undone(
                    Spot.OUTBOX,
                    "only replies that have not left yet lie there; to answer, use \"reply\" in your mail program"),
            undone(
                    Spot.RETURNED,
                    "only replies that a reviewer sent back lie there; to have a case seen by a supervisor, give it to one"),
            undone(
                    Spot.COLLISIONS,
                    "only second answers lie there, which Mailroom puts there; to give the case back, move it into its queue"),
            undone(
                    Spot.DELIVERY_FAILED,
                    "only mail that came back lies there; if the customer cannot be reached, close the case by moving it into Closed"),
            undone(
                    Spot.AUTOMATIC,
                    "only mail of no case lies there; if this needs no answer, close the case by moving it into Closed"),
            undone(
                    Spot.UNSORTED,
                    "only mail that could not be processed lies there; if you do not know where it belongs, move it into Queues/Triage"),
            undone(
                    Spot.AWAY,
                    "only the mails \"Away\" lie there; to say that you leave, move yours; to give the case back, move it into its queue"),
            undone(
                    Spot.ELSEWHERE,
                    "a case's mail lies where the case stands, and in no other folder, neither the bin nor an archive; if the case is done, move it into Closed"));

    private MoveTable() {}

    private static MoveRule undone(Spot to, String words) {
        return new MoveRule(ANYWHERE, to, Meaning.UNDO, words);
    }

    /** What a move between these folders means; every pair has its row. */
    public static MoveRule rule(Spot from, Spot to) {
        return RULES.stream()
                .filter(rule -> rule.to() == to && rule.from().contains(from))
                .findFirst()
                .orElseThrow();
    }
}
