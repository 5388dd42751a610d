package org.mailroom.desk.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.service.ClockFacts;
import org.mailroom.desk.service.ClockFacts.Stage;
import org.mailroom.desk.service.ClockKind;
import org.mailroom.desk.service.ClockPolicy;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.story.Storyteller;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Keeps the clocks of cases in step with what happens to them, and tells it on the case. It may be asked at any time and
 * as often as one likes; what the clocks follow from is read from the case.
 */
public final class ClockDesk {
    private final Cases cases;
    private final ServiceClocks clocks;
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;

    public ClockDesk(
            Cases cases,
            ServiceClocks clocks,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.configuration = configuration;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    /** The desk of a case, if it keeps clocks of its cases. */
    Optional<DeskConfiguration> keeping(Case theCase) {
        return configuration.get().deskById(theCase.desk()).filter(DeskConfiguration::keepsClocks);
    }

    /** Whether any desk keeps clocks of its cases. */
    boolean keepsSome() {
        return configuration.get().desks().stream().anyMatch(DeskConfiguration::keepsClocks);
    }

    /** Brings the clocks of a case in step with it. Answers how they stand now, where its desk keeps clocks. */
    public List<ServiceClock> settle(long caseId) {
        Optional<Case> current = cases.current(caseId);
        return current.flatMap(this::keeping)
                .map(desk -> settle(desk, current.orElseThrow()))
                .orElse(List.of());
    }

    /** The same for a case that was just read. */
    List<ServiceClock> settle(DeskConfiguration desk, Case theCase) {
        return settle(desk, theCase, facts(theCase), clock.instant(), clocks.of(theCase.id()));
    }

    /** The same for several cases of a desk, whose clocks are read at once; by case. */
    Map<Long, List<ServiceClock>> settleEach(DeskConfiguration desk, Collection<Case> some) {
        Map<Long, List<ServiceClock>> before =
                clocks.ofEach(some.stream().map(Case::id).toList());
        Map<Long, List<ServiceClock>> after = new HashMap<>();
        some.forEach(each -> after.put(
                each.id(),
                settle(desk, each, facts(each), clock.instant(), before.getOrDefault(each.id(), List.of()))));
        return after;
    }

    /**
     * A customer's server accepted an answer at this time. What the customer wrote while it was on its way is not
     * answered by it.
     */
    void answered(Case theCase, Instant at) {
        ClockFacts facts = facts(theCase);
        boolean wroteAgain = facts.stage() == Stage.OPEN;
        keeping(theCase).ifPresent(desk -> {
            settle(desk, theCase, wroteAgain ? facts.at(Stage.WAITING) : facts, at, clocks.of(theCase.id()));
            if (wroteAgain) {
                settle(desk, theCase);
            }
        });
    }

    /**
     * An answer did not reach the customer: the clock that it had stopped goes on as if it never had.
     *
     * @param only whether there is no other answer, so that the clock is that of the first one
     * @param sent when the answer was given to the desk; a clock that stopped before was stopped by another
     */
    void lost(Case theCase, boolean only, Instant sent) {
        ClockKind kind = only ? ClockKind.FIRST_RESPONSE : ClockKind.NEXT_RESPONSE;
        keeping(theCase).ifPresent(desk -> {
            List<ServiceClock> before = clocks.of(theCase.id());
            List<ServiceClock> again = before.stream()
                    .filter(each -> each.kind() == kind)
                    .filter(each ->
                            each.stoppedAt().filter(at -> !at.isBefore(sent)).isPresent())
                    .map(each -> new ClockPolicy(desk).unstopped(each, clock.instant()))
                    .toList();
            tell(desk, theCase, before, clocks.tell(again, this::marksAgain));
            settle(desk, theCase);
        });
    }

    /** Mails of a case whose alarm has come back bear its mark again. */
    private List<NewWork> marksAgain(List<ServiceClock> won) {
        return won.stream()
                .filter(each -> each.alarmed() > 0)
                .map(this::mark)
                .limit(1)
                .toList();
    }

    private List<ServiceClock> settle(
            DeskConfiguration desk, Case theCase, ClockFacts facts, Instant at, List<ServiceClock> before) {
        List<ServiceClock> changed = new ClockPolicy(desk).settle(facts, before, at);
        if (changed.isEmpty()) {
            return before;
        }
        tell(desk, theCase, before, clocks.tell(changed, won -> marks(won, before)));
        return clocks.of(theCase.id());
    }

    private void tell(DeskConfiguration desk, Case theCase, List<ServiceClock> before, List<ServiceClock> written) {
        Map<ClockKind, ServiceClock> earlier = new HashMap<>();
        before.forEach(each -> earlier.put(each.kind(), each));
        Storyteller story = tellers.of(theCase.desk(), "").ofCase(theCase.id());
        written.forEach(after -> {
            Optional<ServiceClock> one = Optional.ofNullable(earlier.get(after.kind()));
            if (after.kind() == ClockKind.FIRST_RESPONSE
                    && one.filter(then -> !then.dueAt().equals(after.dueAt())).isPresent()) {
                cases.target(theCase.id(), after.dueAt());
            }
            words(desk, one, after).ifPresent(words -> story.tell(Verb.TARGETED, words));
        });
        tellers.write(story);
    }

    /** Mails of a case whose alarm is over no longer bear its mark. */
    private List<NewWork> marks(List<ServiceClock> won, List<ServiceClock> before) {
        boolean marked = before.stream().anyMatch(clock -> clock.alarmed() > 0 && clock.running());
        return marked && !won.isEmpty() ? List.of(mark(won.get(0))) : List.of();
    }

    /** Work that shows on a case's mails how its clocks stand. */
    NewWork mark(ServiceClock of) {
        return new NewWork(WorkItem.due(ids.next(), WorkKind.MARK_CASE, of.desk(), of.caseId(), "", clock.instant()));
    }

    /** Two cases are one: each clock of it is the one that would end first if both went on. */
    void merge(DeskConfiguration desk, long going, long into) {
        Instant now = clock.instant();
        ClockPolicy policy = new ClockPolicy(desk);
        List<ServiceClock> own = clocks.of(into);
        List<ServiceClock> adopted = new ArrayList<>();
        for (ServiceClock other : clocks.of(going)) {
            Optional<ServiceClock> same =
                    own.stream().filter(each -> each.kind() == other.kind()).findFirst();
            if (other.running()
                    && same.filter(each -> policy.stays(each, other, now)).isEmpty()) {
                adopted.add(other.adoptedBy(
                        into, same.map(each -> each.version() + 1).orElse(0L)));
            }
            if (!other.stopped()) {
                adopted.add(other.ended(now));
            }
        }
        clocks.write(adopted);
        settle(into);
    }

    /** What a case's clocks follow from. */
    ClockFacts facts(Case theCase) {
        Stage stage = switch (theCase.state()) {
            case OPEN, WAITING_FOR_EXPERT, SNOOZED -> Stage.OPEN;
            case WAITING_FOR_CUSTOMER -> theCase.answerLeft().isPresent() ? Stage.LEAVING : Stage.WAITING;
            case CLOSED -> Stage.CLOSED;
        };
        return new ClockFacts(
                theCase.id(),
                theCase.desk(),
                theCase.triage().targetFacts(),
                stage,
                theCase.openedAt(),
                theCase.firstResponseAt(),
                theCase.state() == CaseState.OPEN && theCase.firstResponseAt().isPresent()
                        ? waitingSince(theCase)
                        : Optional.empty());
    }

    /** When the first mail of the customer came that no reply followed; the first of a case that was merged is one. */
    private Optional<Instant> waitingSince(Case theCase) {
        List<Interaction> mails = cases.interactions(theCase.id());
        Instant answered = mails.stream()
                .filter(mail -> mail.kind() == Interaction.Kind.REPLY)
                .map(Interaction::at)
                .max(Comparator.naturalOrder())
                .orElse(theCase.firstResponseAt().orElse(Instant.MIN));
        return mails.stream()
                .filter(mail -> mail.kind() == Interaction.Kind.FOLLOW_UP || mail.kind() == Interaction.Kind.INQUIRY)
                .map(Interaction::at)
                .filter(at -> at.isAfter(answered))
                .min(Comparator.naturalOrder());
    }

    private static Optional<String> words(DeskConfiguration desk, Optional<ServiceClock> before, ServiceClock after) {
        String what = after.kind().words();
        String due = desk.clock(after.dueAt());
        if (after.stopped()) {
            String kept = after.missed(after.stoppedAt().orElseThrow()) ? "missed: it was due " : "kept: it was due ";
            return before.filter(then -> !then.stopped()).map(then -> what + " " + kept + due);
        }
        if (before.isEmpty()) {
            return Optional.of(what + " due " + due + " by service level \"" + after.level() + "\"");
        }
        ServiceClock then = before.get();
        if (!then.level().equals(after.level()) || !then.promised().equals(after.promised())) {
            return Optional.of(what + " now by service level \"" + after.level() + "\" instead of \"" + then.level()
                    + "\": due " + due + " instead of " + desk.clock(then.dueAt()));
        }
        if (after.running() && !then.running()) {
            return Optional.of(what + (then.stopped() ? " due " : " goes on: due ") + due);
        }
        return after.running() ? Optional.empty() : Optional.of(what + " is paused");
    }
}
