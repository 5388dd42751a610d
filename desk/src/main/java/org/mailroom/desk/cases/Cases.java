package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.work.WorkItem;

/**
 * Where cases are kept. Every method is one transaction; every write may be repeated without harm. What is written to a
 * case that was merged is written to the case that goes on in its stead.
 */
public interface Cases {
    /** The most recent cases or interactions that a question answers. */
    int MOST_ANSWERS = 500;

    /** So many mails that share a Message-ID are looked at. */
    int MOST_SHARING = 100;

    /** So many Message-IDs of a list are looked for; a hostile mail may name thousands. */
    int MOST_MESSAGE_IDS = 100;

    /** So many mails of a customer are looked through for one about the same matter. */
    int MOST_SKETCHES = 50;

    Optional<Case> byId(long caseId);

    /** The case, or, if it was merged, the one that goes on in its stead. */
    Optional<Case> current(long caseId);

    /** The same for several cases at once, by the identifiers that were asked for; those that are unknown are left out. */
    Map<Long, Case> currentOf(Collection<Long> caseIds);

    /** The case that a mail belongs to now, by our identifier of the mail. */
    Optional<Case> ofInteraction(long interactionId);

    /** The cases that were merged into this one, over however many steps; it has their mails now. */
    List<Case> mergedInto(long caseId);

    /** What the case is to others, the earliest first, at most {@link #MOST_ANSWERS}. */
    List<CaseLink> links(long caseId);

    /**
     * What the mails of this customer's open cases with the desk say, latest first, at most {@link #MOST_SKETCHES}.
     */
    List<SketchedMail> sketches(String desk, EmailAddress customer);

    Optional<Case> byNumber(String desk, CaseNumber number);

    /** The case of any desk with this number. */
    Optional<Case> byNumber(CaseNumber number);

    /**
     * The case of the first Message-ID in the list that the desk knows, received or sent. Where several mails share the
     * Message-ID, which broken and hostile senders bring about, it is the earliest in whose case one of these people
     * takes part, or else the earliest. What stands behind the first {@link #MOST_MESSAGE_IDS} is not looked for, nor
     * more than {@link #MOST_SHARING} mails that share one.
     *
     * @param people who wrote the mail that refers to them, or is written to
     */
    Optional<Case> byMessageIds(String desk, List<String> messageIds, Collection<EmailAddress> people);

    /**
     * The earliest case whose mails refer to one of these Message-IDs, the first in the list that leads to one, and in
     * which one of these people takes part. So mails of one conversation find each other when they come in another order
     * than they were sent, or when the desk never had the mail they answer; the people are asked for, since anybody may
     * refer to anything.
     */
    Optional<Case> byMentions(String desk, List<String> messageIds, Collection<EmailAddress> people);

    /** The interaction of this very mail, when the desk has it already. */
    Optional<Interaction> interaction(String desk, MailIdentity identity);

    /** The latest {@link #MOST_ANSWERS} interactions of a case in the order in which they came. */
    List<Interaction> interactions(long caseId);

    /** Everybody who takes part in the case: customer, other recipients, agents. */
    Set<EmailAddress> participants(long caseId);

    /** Cases of this customer with the desk that are not closed, latest first, at most {@link #MOST_ANSWERS}. */
    List<Case> openCasesOf(String desk, EmailAddress customer);

    /**
     * The desk's cases that are not closed, by identifier.
     *
     * @param after only those with a higher identifier
     * @param most at most so many, and never more than {@link #MOST_ANSWERS}
     */
    List<Case> unfinished(String desk, long after, int most);

    /**
     * The cases of this customer with the desk, in whatever state, latest first.
     *
     * @param most at most so many, and never more than {@link #MOST_ANSWERS}
     */
    List<Case> casesOf(String desk, EmailAddress customer, int most);

    /**
     * Joins a mail to a case or opens one. A mail that the desk has already (same {@link MailIdentity}) is left where
     * it is and answered as repeated. A follow-up opens again a case that waited or was closed.
     *
     * @throws CaseNumberTaken when another case of the desk has the number
     * @throws IllegalArgumentException when the desk has no such case to join
     */
    Joined join(Joining joining);

    /** Sets where the case belongs; like each change of a case that is not there, it does nothing then. */
    void triaged(long caseId, Triage triage);

    /** Sets when the first answer is due. */
    default void target(long caseId, Instant firstResponseDue) {
        target(caseId, firstResponseDue, List.of());
    }

    /** Sets when the first answer is due, and begins the case's clocks; those that it has already stay as they are. */
    void target(long caseId, Instant firstResponseDue, List<ServiceClock> clocks);

    /** Gives the case to an agent, or back to its queue when empty. */
    void assign(long caseId, Optional<String> agent);

    /** Sets where the case stands. An answer that is on its way counts as such no longer. */
    void state(long caseId, CaseState state);

    /** Puts a case aside until a time. Answers whether it was not closed, and only then adds the work. */
    boolean snooze(long caseId, Instant until, List<WorkItem> work);

    /**
     * Opens a case again that was put aside until this time. Answers whether it still was, and only then adds the work.
     */
    boolean wake(long caseId, Instant until, WorkItem work);

    /** Closes a case. Answers whether it was not closed, and only then adds the work. */
    boolean close(long caseId, Instant at, WorkItem work);

    /**
     * Makes one case of two: mails, people, links and what refers to the first are the second's from now on, and the
     * first is closed for good. Neither may be merged already, so that there is never a circle. Answers whether it was
     * done, and only then adds the work.
     *
     * @param into the case of the same desk that goes on
     */
    boolean merge(long caseId, long into, WorkItem work);

    /**
     * Makes a mail a case of its own, linked to the one it was in; its sender is the customer and takes part, nobody
     * opened it. Answers whether it was done, and only then adds the work.
     *
     * @param from the case whose mail it is
     * @throws CaseNumberTaken when another case of the desk has the number
     */
    boolean split(long interactionId, long from, NewCase newCase, WorkItem work);

    /** Notes that the two cases belong together. Answers whether it was not known. */
    boolean link(long caseId, CaseLink.Kind kind, long other);

    /** Notes the first answer; a later one changes nothing. Answers whether this was the first. */
    boolean firstResponse(long caseId, Instant at);

    /** An answer is given to delivery: the case waits for the customer, and until {@link #answerTaken} for its arrival. */
    void answerLeaves(long caseId, Instant at);

    /**
     * The server of one of the customers accepted an answer that was on its way; the first counts as the first answer.
     * Answers whether one was on its way.
     */
    boolean answerTaken(long caseId, Instant at);

    /**
     * An answer did not reach the customer, though a server may have taken it: the case is open.
     *
     * @param only whether the customer has no other answer, so that the case has no first answer either
     * @param sent when the answer was given to the desk
     */
    void answerLost(long caseId, boolean only, Instant sent);

    /**
     * Marks that a try begins to put the mail of this interaction into its folder, unless it lies there.
     *
     * @return the mark until now: of several who begin one is answered that nobody had
     * @throws IllegalArgumentException when there is no such interaction
     */
    FilingMark beginFiling(long interactionId);

    /**
     * How far the filing of this interaction's mail has come.
     *
     * @throws IllegalArgumentException when there is no such interaction
     */
    FilingMark filing(long interactionId);

    /** The mail of this interaction lies in its folder. */
    void filed(long interactionId);
}
