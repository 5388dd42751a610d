package org.mailroom.desk.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mailroom.desk.acknowledgement.ProgressOrder;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.configuration.AlarmReceiver;
import org.mailroom.desk.configuration.AlarmSettings;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.ProgressSettings;
import org.mailroom.desk.ids.IdGenerator;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.BusinessCalendar;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.service.Steps;
import org.mailroom.desk.story.Tellers;
import org.mailroom.desk.story.Verb;
import org.mailroom.desk.work.NewWork;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkKind;

/**
 * Finds the clocks that have passed a step and writes down who is to be told of it: each step once, on whichever node and
 * through restarts. All that is found together is one mail for each receiver. Of steps that were passed while nobody
 * looked only the last is told, to the receivers of all of them, and it says that it is late.
 */
public final class AlarmDesk {
    /** A step that is told later than this says so. */
    public static final Duration LATE = Duration.ofMinutes(5);

    /** So long nobody is alarmed about a case whose answer is on its way to the customer's server. */
    public static final Duration ON_ITS_WAY = Duration.ofMinutes(3);

    private final Cases cases;
    private final ServiceClocks clocks;
    private final ClockDesk keeper;
    private final LongFunction<Optional<Instant>> inReview;
    private final Supplier<MailroomConfiguration> configuration;
    private final Tellers tellers;
    private final IdGenerator ids;
    private final InstantSource clock;

    /** @param inReview since when an answer to the case with this id waits for its review, if one does */
    public AlarmDesk(
            Cases cases,
            ServiceClocks clocks,
            ClockDesk keeper,
            LongFunction<Optional<Instant>> inReview,
            Supplier<MailroomConfiguration> configuration,
            Tellers tellers,
            IdGenerator ids,
            InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.keeper = keeper;
        this.inReview = inReview;
        this.configuration = configuration;
        this.tellers = tellers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks once. Answers the clocks that it was about, so that who asks knows whether to ask again at once. */
    public List<ServiceClock> tick() {
        Instant now = clock.instant();
        List<ServiceClock> due = clocks.due(now);
        Map<String, List<ServiceClock>> byDesk = due.stream()
                .collect(Collectors.groupingBy(ServiceClock::desk, LinkedHashMap::new, Collectors.toList()));
        byDesk.forEach((id, ofDesk) -> configuration
                .get()
                .deskById(id)
                .filter(DeskConfiguration::keepsClocks)
                .ifPresentOrElse(desk -> look(desk, ofDesk, now), () -> silence(ofDesk)));
        return due;
    }

    private void silence(List<ServiceClock> ofDesk) {
        clocks.write(ofDesk.stream()
                .map(each -> each.told(each.alarmed(), Optional.empty(), Optional.empty()))
                .toList());
    }

    private void look(DeskConfiguration desk, List<ServiceClock> due, Instant now) {
        long telling = ids.next();
        Map<Long, Case> own = standing(due);
        silence(due.stream().filter(each -> !own.containsKey(each.caseId())).toList());
        Map<Long, List<ServiceClock>> settled = keeper.settleEach(desk, own.values());
        List<Alarm> alarms = due.stream()
                .flatMap(each -> settled.getOrDefault(each.caseId(), List.of()).stream()
                        .filter(one -> one.kind() == each.kind()))
                .filter(one -> one.wakeAt().filter(wake -> !wake.isAfter(now)).isPresent())
                .map(one -> alarm(desk, Objects.requireNonNull(own.get(one.caseId())), one, telling, now))
                .collect(Collectors.toCollection(ArrayList::new));
        alarms.removeAll(answeredJustNow(alarms, now));
        alarms.removeAll(putOff(desk, alarms, now));
        List<ServiceClock> written = clocks.tell(
                alarms.stream().map(Alarm::clock).toList(), won -> consequences(desk, only(alarms, won), telling, now));
        tell(desk, only(alarms, written));
    }

    /** The cases of these clocks, in their order, without those that are part of another one now. */
    private Map<Long, Case> standing(List<ServiceClock> due) {
        Map<Long, Case> current =
                cases.currentOf(due.stream().map(ServiceClock::caseId).toList());
        Map<Long, Case> standing = new LinkedHashMap<>();
        due.forEach(each -> Optional.ofNullable(current.get(each.caseId()))
                .filter(found -> found.id() == each.caseId())
                .ifPresent(found -> standing.put(found.id(), found)));
        return standing;
    }

    /** Whoever is alarmed in the moments in which an answer is on its way looks in vain. Answers what is told later, if at all. */
    private List<Alarm> answeredJustNow(List<Alarm> alarms, Instant now) {
        List<Alarm> answered = alarms.stream()
                .filter(alarm -> arrives(alarm.theCase()).isAfter(now))
                .toList();
        clocks.write(answered.stream()
                .map(alarm -> later(alarm, arrives(alarm.theCase())))
                .toList());
        return answered;
    }

    private static Instant arrives(Case theCase) {
        return theCase.answerLeft().map(left -> left.plus(ON_ITS_WAY)).orElse(Instant.MIN);
    }

    private static ServiceClock later(Alarm alarm, Instant then) {
        return alarm.before().told(alarm.before().alarmed(), Optional.empty(), Optional.of(then));
    }

    /** What is late waits for business hours as what is in time does. Answers the alarms that are not told now. */
    private List<Alarm> putOff(DeskConfiguration desk, List<Alarm> alarms, Instant now) {
        Instant then = new Steps(desk).inHours(now);
        if (!then.isAfter(now)) {
            return List.of();
        }
        List<Alarm> late = alarms.stream().filter(Alarm::late).toList();
        clocks.write(late.stream().map(alarm -> later(alarm, then)).toList());
        return late;
    }

    private Alarm alarm(DeskConfiguration desk, Case theCase, ServiceClock due, long telling, Instant now) {
        Steps steps = new Steps(desk);
        int reached = steps.reached(due, now);
        boolean customer = steps.customer(due, reached, now);
        Optional<Instant> until = customer
                ? desk.service().progress().map(progress -> expected(desk, due, progress, now))
                : Optional.empty();
        ServiceClock told = due.told(reached, until, Optional.empty());
        boolean mark = steps.alarm(due.alarmed(), reached);
        ServiceClock plain = due.told(reached, until, steps.wake(told));
        ServiceClock after = mark ? plain.toldIn(telling) : plain;
        Set<AlarmReceiver> receivers = steps.receivers(due.alarmed(), reached);
        boolean late = steps.wake(due)
                .filter(planned -> planned.plus(LATE).isBefore(now))
                .isPresent();
        return new Alarm(
                theCase,
                due,
                after,
                reached,
                receivers.stream()
                        .filter(receiver -> !due.quiet(reached, receiver))
                        .collect(Collectors.toSet()),
                due.seen().filter(seen -> receivers.stream().anyMatch(receiver -> due.quiet(reached, receiver))),
                mark,
                customer,
                mark ? inReview.apply(theCase.id()) : Optional.empty(),
                late);
    }

    private static Instant expected(
            DeskConfiguration desk, ServiceClock clock, ProgressSettings progress, Instant now) {
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        Instant from = clock.dueAt().isAfter(now) ? clock.dueAt() : now;
        return clock.businessTime() && calendar.everOpens()
                ? calendar.add(from, progress.expected())
                : from.plus(progress.expected());
    }

    private static List<Alarm> only(List<Alarm> alarms, List<ServiceClock> written) {
        return alarms.stream()
                .filter(alarm -> written.stream().anyMatch(alarm::of))
                .toList();
    }

    private List<NewWork> consequences(DeskConfiguration desk, List<Alarm> alarms, long telling, Instant now) {
        List<NewWork> work = new ArrayList<>();
        Set<Long> marked = new LinkedHashSet<>();
        alarms.stream()
                .filter(Alarm::mark)
                .filter(alarm -> marked.add(alarm.clock().caseId()))
                .forEach(alarm -> work.add(keeper.mark(alarm.clock())));
        mails(desk, alarms).forEach((receiver, told) -> work.add(mail(desk, receiver, told, telling, now)));
        List<Alarm> marks =
                alarms.stream().filter(alarm -> alarm.mark() && !alarm.quiet()).toList();
        desk.service()
                .alarms()
                .flatMap(AlarmSettings::webhook)
                .filter(hook -> !marks.isEmpty())
                .ifPresent(hook -> work.add(item(desk, WorkKind.WEBHOOK, 0, "", now, AlarmJson.of(desk, marks))));
        alarms.stream().filter(Alarm::customer).forEach(alarm -> work.add(notice(desk, alarm, now)));
        return work;
    }

    private NewWork mail(DeskConfiguration desk, EmailAddress receiver, List<Alarm> told, long telling, Instant now) {
        long id = ids.next();
        byte[] mail = AlarmMail.write(desk, receiver, told, new AlarmName(telling, id), now)
                .bytes();
        return new NewWork(
                WorkItem.due(id, WorkKind.NOTIFY, desk.id(), 0, receiver.asString(), now), Optional.of(mail));
    }

    private NewWork notice(DeskConfiguration desk, Alarm alarm, Instant now) {
        String instruction = new ProgressOrder(
                        alarm.clock().kind(), alarm.clock().toldUntil().orElse(now))
                .write();
        return new NewWork(WorkItem.due(
                ids.next(), WorkKind.NOTIFY_CUSTOMER, desk.id(), alarm.clock().caseId(), instruction, now));
    }

    private NewWork item(
            DeskConfiguration desk, WorkKind kind, long subject, String instruction, Instant now, byte[] content) {
        return new NewWork(WorkItem.due(ids.next(), kind, desk.id(), subject, instruction, now), Optional.of(content));
    }

    private static Map<EmailAddress, List<Alarm>> mails(DeskConfiguration desk, Collection<Alarm> alarms) {
        Map<EmailAddress, List<Alarm>> mails = new LinkedHashMap<>();
        alarms.forEach(alarm -> Receivers.of(desk, alarm)
                .forEach(receiver -> mails.computeIfAbsent(receiver, any -> new ArrayList<>())
                        .add(alarm)));
        return mails;
    }

    private void tell(DeskConfiguration desk, List<Alarm> alarms) {
        tellers.writeAll(alarms.stream()
                .filter(Alarm::mark)
                .map(alarm ->
                        tellers.of(desk.id(), "").ofCase(alarm.theCase().id()).tell(Verb.NOTIFIED, words(desk, alarm)))
                .toList());
    }

    private static String words(DeskConfiguration desk, Alarm alarm) {
        Set<EmailAddress> receivers = Receivers.of(desk, alarm);
        String told = receivers.isEmpty()
                ? "nobody is told, the mail is marked"
                : receivers.stream().map(EmailAddress::asString).collect(Collectors.joining(", ", "told ", ""));
        return "alarm at " + alarm.percent() + " % of the time for the "
                + alarm.clock().kind().words() + ": " + told
                + alarm.seen()
                        .map(seen -> ", not all, for " + seen.by() + " has acknowledged it")
                        .orElse("")
                + (alarm.late() ? "; late, because the server or its store could not be had in time" : "");
    }
}
