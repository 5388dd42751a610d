package org.mailroom.desk.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.Priority;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.PlainText;
import org.mailroom.desk.service.TargetPolicy;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;
import org.mailroom.desk.work.WorkKind;

/**
 * What people do with whole cases: merge, split, link, close. Each is done whole or refused with a {@link CaseRefusal},
 * each tells its story on every case it touches, and the mails move to where they belong by a work item.
 */
public final class CaseActions {
    private static final int NUMBERS_TRIED = 20;

    private final Cases cases;
    private final CaseDesk desk;
    private final WorkItems work;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final Supplier<MailroomConfiguration> configuration;

    public CaseActions(
            Cases cases,
            CaseDesk desk,
            WorkItems work,
            Tellers tellers,
            IdGenerator ids,
            RandomGenerator random,
            InstantSource clock,
            Supplier<MailroomConfiguration> configuration) {
        this.cases = cases;
        this.desk = desk;
        this.work = work;
        this.tellers = tellers;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.configuration = configuration;
    }

    /**
     * The case of any desk with this number, as people write it.
     *
     * @throws CaseRefusal when there is none
     */
    public Case named(String number) {
        return CaseNumber.parse(number)
                .flatMap(cases::byNumber)
                .orElseThrow(() -> CaseRefusal.unknown("no case has the number " + PlainText.line(number, 60)
                        + "; it stands in the subject of its mails, such as MR-261123-7KQ4T"));
    }

    /**
     * Makes one case of two, and answers the one that goes on.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when they are of two desks, the same, or merged already
     */
    public Case merge(Case going, Case into, String who) {
        checkMerge(going, into);
        if (!cases.merge(going.id(), into.id(), move(into))) {
            checkMerge(now(going), now(into));
            throw CaseRefusal.of("case " + going.number() + " was changed by somebody else meanwhile; try again");
        }
        tell(going, Verb.MERGED, who + " made it part of case " + into.number() + ", which goes on");
        tell(into, Verb.MERGED, who + " made case " + going.number() + " part of it");
        return now(into);
    }

    private void checkMerge(Case going, Case into) {
        if (going.id() == into.id()) {
            throw CaseRefusal.of("case " + going.number() + " cannot be merged with itself; name two cases");
        }
        if (!going.desk().equals(into.desk())) {
            throw CaseRefusal.of("case " + going.number() + " is desk " + going.desk() + "'s and case " + into.number()
                    + " desk " + into.desk() + "'s; only cases of one desk can be merged");
        }
        for (Case each : List.of(going, into)) {
            each.mergedInto().flatMap(cases::byId).ifPresent(survivor -> {
                throw CaseRefusal.of("case " + each.number() + " is part of case " + survivor.number()
                        + " already; name " + survivor.number() + " instead");
            });
        }
    }

    /**
     * Makes a mail of a case a case of its own, and answers that. Its sender is the customer; what answers the mail
     * later belongs to the new case.
     *
     * @param mail its Message-ID, with or without angle brackets, or our identifier of it
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it is no mail of a customer in this case, or the only one
     */
    public Case split(Case from, String mail, String who) {
        Case theCase = now(from);
        List<Interaction> interactions = cases.interactions(theCase.id());
        Interaction chosen = chosen(theCase, interactions, mail);
        if (interactions.stream().filter(CaseActions::fromOutside).count() < 2) {
            throw CaseRefusal.of("case " + theCase.number()
                    + " has no other mail from outside, so there is nothing to split; close or link it instead");
        }
        Case split = split(desk(theCase), theCase, chosen);
        settle(split, theCase);
        work.add(move(theCase), Optional.empty());
        work.add(
                WorkItem.due(ids.next(), WorkKind.ROUTE, split.desk(), split.id(), "", clock.instant()),
                Optional.empty());
        tellers.write(story(split)
                .ofMessage(Optional.of(chosen.identity().messageId()))
                .tell(
                        Verb.SPLIT,
                        who + " made it a case of its own: " + split.number() + ", taken out of " + theCase.number()));
        tell(
                theCase,
                Verb.SPLIT,
                who + " took the mail \"" + PlainText.line(chosen.subject(), 80) + "\" out of it: case "
                        + split.number());
        return now(split);
    }

    private static Interaction chosen(Case theCase, List<Interaction> interactions, String mail) {
        String wanted = mail.strip();
        String id = wanted.startsWith("<") && wanted.endsWith(">") ? wanted.substring(1, wanted.length() - 1) : wanted;
        Interaction chosen = interactions.stream()
                .filter(each -> each.identity().messageId().equals(id)
                        || Long.toString(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() ->
                        CaseRefusal.unknown("case " + theCase.number() + " has no mail " + PlainText.line(mail, 200)
                                + "; `mailroom case show " + theCase.number() + "` lists its mails"));
        if (!fromOutside(chosen)) {
            throw CaseRefusal.of("that mail of case " + theCase.number()
                    + " is no customer's; only what a customer wrote can be a case of its own");
        }
        return chosen;
    }

    private static boolean fromOutside(Interaction mail) {
        return mail.kind() == Interaction.Kind.INQUIRY || mail.kind() == Interaction.Kind.FOLLOW_UP;
    }

    private Case split(DeskConfiguration desk, Case theCase, Interaction mail) {
        long id = ids.next();
        for (int tried = 1; ; tried++) {
            CaseNumber number = CaseNumber.fresh(
                    desk.subjectTag(), clock.instant().atZone(desk.zone()).toLocalDate(), random);
            NewCase own = new NewCase(
                    id,
                    desk.id(),
                    number,
                    mail.from().orElse(theCase.customer()),
                    mail.subject(),
                    theCase.triage().queue(),
                    mail.at());
            try {
                if (!cases.split(mail.id(), theCase.id(), own, move(desk.id(), id))) {
                    throw CaseRefusal.of("the mail is no longer in case " + theCase.number() + "; look again");
                }
                return cases.byId(id).orElseThrow();
            } catch (CaseNumberTaken e) {
                if (tried == NUMBERS_TRIED) {
                    throw e;
                }
            }
        }
    }

    /** Gives the new case what the old one knew, and a time of its own by which it is due. */
    private void settle(Case split, Case from) {
        Triage known = from.triage();
        cases.triaged(split.id(), known);
        TargetPolicy.target(desk(split), split.id(), known.targetFacts(), split.openedAt())
                .ifPresent(target -> cases.target(split.id(), target.firstResponseDue(), target.clocks()));
    }

    /**
     * Notes that two cases belong together; each stays what it is.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when they are of two desks, the same, or linked already
     */
    public void link(Case one, Case other, String who) {
        Case first = now(one);
        Case second = now(other);
        if (!first.desk().equals(second.desk())) {
            throw CaseRefusal.of("case " + first.number() + " is desk " + first.desk() + "'s and case "
                    + second.number() + " desk " + second.desk() + "'s; only cases of one desk can be linked");
        }
        if (first.id() == second.id()) {
            throw CaseRefusal.of("both numbers are of case " + first.number() + "; name two cases");
        }
        if (!cases.link(first.id(), CaseLink.Kind.RELATED, second.id())) {
            throw CaseRefusal.of("cases " + first.number() + " and " + second.number() + " are linked already");
        }
        tell(first, Verb.LINKED, who + " linked it to case " + second.number());
        tell(second, Verb.LINKED, who + " linked it to case " + first.number());
        show(first);
        show(second);
    }

    /**
     * Closes a case, answered or not, such as when the customer has called, and answers it.
     *
     * @param reason why, for the story; may be empty
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it is closed already
     */
    public Case close(Case theCase, String reason, String who) {
        Case open = now(theCase);
        if (!desk.close(open, reason, who)) {
            throw CaseRefusal.of("case " + open.number() + " is closed already");
        }
        return now(open);
    }

    /**
     * Opens a case again that was closed or put aside, and answers it.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it is open, waits for somebody, or is part of another
     */
    public Case reopen(Case theCase, String who) {
        Case resting = now(theCase);
        if (resting.state() != CaseState.CLOSED && resting.state() != CaseState.SNOOZED) {
            throw CaseRefusal.of("case " + resting.number() + " is not closed");
        }
        desk.reopen(resting, who);
        work.add(desk.follow(resting, Superseded.MARK), Optional.empty());
        return now(resting);
    }

    /**
     * Puts a case aside until a time, or until the customer writes, and answers it.
     *
     * @param until in the future
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it is closed
     */
    public Case snooze(Case theCase, Instant until, String who) {
        Case open = now(theCase);
        WorkItem wake = WorkItem.due(
                ids.next(), WorkKind.WAKE_CASE, open.desk(), open.id(), Long.toString(until.toEpochMilli()), until);
        if (!cases.snooze(open.id(), until, List.of(wake, move(open)))) {
            throw CaseRefusal.of("case " + open.number() + " is closed; reopen it first");
        }
        tell(open, Verb.SNOOZED, who + " put it aside until " + desk(open).clock(until));
        return now(open);
    }

    /** Carries out a work item of the kind WAKE_CASE, unless the case was taken up or put aside anew meanwhile. */
    public void wake(WorkItem item) {
        Instant until = Instant.ofEpochMilli(Long.parseLong(item.instruction()));
        cases.current(item.subject())
                .filter(theCase -> cases.wake(theCase.id(), until, move(theCase)))
                .ifPresent(theCase ->
                        tell(theCase, Verb.REOPENED, "the time is over for which it was put aside; it is open again"));
    }

    /**
     * Says what a case is about, and answers it.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it is about that already
     */
    public Case categorise(Case theCase, String category, String who) {
        Case known = now(theCase);
        if (known.triage().category().equals(Optional.of(category))) {
            throw CaseRefusal.of("case " + known.number() + " has the category " + category + " already");
        }
        String before = known.triage().category().map(was -> ", it was " + was).orElse("");
        cases.triaged(known.id(), known.triage().about(category));
        tell(known, Verb.TRIAGED, who + " gave it the category " + category + before);
        show(known);
        return now(known);
    }

    /**
     * Says how urgent a case is, and answers it. A time that was promised stays.
     *
     * @param who whose decision it is, for the story
     * @throws CaseRefusal when it has that priority already
     */
    public Case prioritise(Case theCase, Priority priority, String who) {
        Case known = now(theCase);
        String word = priority.name().toLowerCase(Locale.ROOT);
        if (known.triage().priority() == priority) {
            throw CaseRefusal.of("case " + known.number() + " has the priority " + word + " already");
        }
        cases.triaged(known.id(), known.triage().at(priority));
        tell(known, Verb.TRIAGED, who + " gave it the priority " + word);
        show(known);
        return now(known);
    }

    private Case now(Case theCase) {
        return cases.current(theCase.id())
                .orElseThrow(() -> CaseRefusal.unknown("case " + theCase.number() + " is gone"));
    }

    private DeskConfiguration desk(Case theCase) {
        return configuration
                .get()
                .deskById(theCase.desk())
                .orElseThrow(() -> CaseRefusal.of("case " + theCase.number() + " is of desk " + theCase.desk()
                        + ", which mailroom.yaml has no longer; put it back first"));
    }

    /** What changed is to stand on the case's card. */
    private void show(Case theCase) {
        work.add(
                WorkItem.due(ids.next(), WorkKind.SHOW_CARD, theCase.desk(), theCase.id(), "", clock.instant()),
                Optional.empty());
    }

    private WorkItem move(Case theCase) {
        return move(theCase.desk(), theCase.id());
    }

    private WorkItem move(String desk, long caseId) {
        return WorkItem.due(ids.next(), WorkKind.MOVE_CASE, desk, caseId, Superseded.MARK, clock.instant());
    }

    private void tell(Case theCase, Verb verb, String words) {
        tellers.write(story(theCase).tell(verb, words));
    }

    private Storyteller story(Case theCase) {
        return tellers.of(theCase.desk(), "").ofCase(theCase.id());
    }
}
