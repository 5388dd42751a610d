package org.mailroom.desk.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.mailroom.desk.folders.MailroomFields;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.story.StoryBook;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/** What agents do with cases by moving mail. Each tells its story. */
public final class CaseDesk {
    private static final int LONGEST_REASON = 300;

    private final Cases cases;
    private final StoryBook stories;
    private final IdGenerator ids;
    private final InstantSource clock;

    public CaseDesk(Cases cases, StoryBook stories, IdGenerator ids, InstantSource clock) {
        this.cases = cases;
        this.stories = stories;
        this.ids = ids;
        this.clock = clock;
    }

    /** The case with this number, or the one that goes on in its stead. */
    public Optional<Case> byNumber(String desk, CaseNumber number) {
        return cases.byNumber(desk, number).flatMap(found -> cases.current(found.id()));
    }

    /**
     * The case of a filed mail.
     *
     * @param number the number as which it was filed
     * @param interaction our identifier of the mail, which counts more: it may be in another case since
     */
    public Optional<Case> ofMail(String desk, Optional<CaseNumber> number, Optional<Long> interaction) {
        return interaction
                .flatMap(cases::ofInteraction)
                .filter(found -> found.desk().equals(desk))
                .or(() -> number.flatMap(written -> byNumber(desk, written)));
    }

    /** The case that a filed mail names in its header. */
    public Optional<Case> ofFiled(String desk, RawMessage header) {
        return ofMail(
                desk,
                header.only(MailroomFields.CASE).flatMap(CaseNumber::parse),
                header.only(MailroomFields.INTERACTION).flatMap(MailroomFields::interaction));
    }

    /**
     * Closes a case, answered or not; its mails then go where closed cases lie. Answers whether it was open.
     *
     * @param reason why, for the story; may be empty
     */
    public boolean close(Case theCase, String reason, String who) {
        return close(theCase, reason, who, Superseded.MARK);
    }

    /** The same with what else the work item MOVE_CASE is to do. */
    public boolean close(Case theCase, String reason, String who, String order) {
        boolean closed = cases.close(theCase.id(), clock.instant(), follow(theCase, order));
        if (closed) {
            String why = PlainText.line(reason, LONGEST_REASON);
            tell(theCase, Verb.CLOSED, who + " closed it" + (why.isEmpty() ? "" : ": " + why));
        }
        return closed;
    }

    /** The case is open again, because somebody put one of its mails where open cases lie. */
    public void reopen(Case theCase, String who) {
        if (theCase.state() != CaseState.OPEN) {
            cases.state(theCase.id(), CaseState.OPEN);
            tell(theCase, Verb.REOPENED, who + " opened it again");
        }
    }

    /** The case waits for its customer or for an expert from now on, as this state says. */
    public void waits(Case theCase, CaseState state, String who) {
        if (theCase.state() != state) {
            cases.state(theCase.id(), state);
            String whom = state == CaseState.WAITING_FOR_EXPERT ? "an expert" : "its customer";
            tell(theCase, Verb.PAUSED, who + " has it wait for " + whom);
        }
    }

    /** The mails of the case are to lie where it stands, in the end. */
    public WorkItem follow(Case theCase, String order) {
        return WorkItem.due(ids.next(), WorkKind.MOVE_CASE, theCase.desk(), theCase.id(), order, clock.instant());
    }

    /** What somebody did with the case's mail was not granted. */
    public void refused(Case theCase, String words) {
        tell(theCase, Verb.REFUSED, words);
    }

    /** Writes down that a mail of no case is to be taken to the desk. */
    public WorkItem adoption(String desk, long subject, String instruction) {
        return WorkItem.due(ids.next(), WorkKind.ADOPT, desk, subject, instruction, clock.instant());
    }

    /** Writes down that a mail is to be looked at again, which may be a copy of a reply that is still to be taken in. */
    public WorkItem copyAgain(String desk, long looks, String instruction, Duration later) {
        Instant due = clock.instant().plus(later);
        return WorkItem.due(ids.next(), WorkKind.TAKE_COPY, desk, looks, instruction, due);
    }

    /** Writes down that mails are to have keywords again. */
    public WorkItem marksAgain(String desk, String instruction) {
        return WorkItem.due(ids.next(), WorkKind.MARK_AGAIN, desk, 0, instruction, clock.instant());
    }

    /** Writes down that a mail in the folder for notes is to become one. */
    public WorkItem note(String desk, long subject, String instruction) {
        return WorkItem.due(ids.next(), WorkKind.TAKE_NOTE, desk, subject, instruction, clock.instant());
    }

    /** The case is the agent's from now on. */
    public void claim(Case theCase, String agent, String who) {
        if (theCase.agent().equals(Optional.of(agent))) {
            return;
        }
        cases.assign(theCase.id(), Optional.of(agent));
        String before = theCase.agent().map(a -> ", it was " + a + "'s").orElse("");
        tell(theCase, Verb.CLAIMED, agent + " has it" + (who.equals(agent) ? "" : ", given by " + who) + before);
    }

    /**
     * An agent opened the case by writing to the customer: it is his, and waits for an answer. Where somebody has it, or
     * it went on already, nothing changes.
     */
    public void writtenFirst(Case theCase, Optional<String> agent) {
        if (theCase.agent().isEmpty() && theCase.state() == CaseState.OPEN) {
            agent.ifPresent(name -> claim(theCase, name, name));
            cases.state(theCase.id(), CaseState.WAITING_FOR_CUSTOMER);
        }
    }

    /** The case is nobody's and lies in this queue from now on. */
    public void giveBack(Case theCase, String queue, String who) {
        Triage before = theCase.triage();
        if (theCase.agent().isEmpty() && before.queue().equals(queue)) {
            return;
        }
        cases.assign(theCase.id(), Optional.empty());
        cases.triaged(theCase.id(), before.inQueue(queue));
        tell(theCase, Verb.GIVEN_BACK, who + " put it into queue " + queue);
    }

    /** What was done with the case taught that such mail belongs into this queue. */
    public void taught(Case theCase, String queue, String who) {
        tell(theCase, Verb.LEARNED, "that such mail belongs into queue " + queue + ", from " + who);
    }

    private void tell(Case theCase, Verb verb, String words) {
        stories.write(new Storyteller(ids, clock, theCase.desk(), "")
                .ofCase(theCase.id())
                .tell(verb, words)
                .entries());
    }
}
