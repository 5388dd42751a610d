package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.InMemoryServiceClocks;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.service.ServiceClocks;
import org.mailroom.desk.work.InMemoryWorkItems;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Cases in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryCases implements Cases, CaseArchive {
    private static final Comparator<Interaction> IN_ORDER =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id);

    private final Map<String, TreeSet<Long>> mentions = new HashMap<>();
    private final Map<Long, Case> cases = new HashMap<>();
    private final Map<Long, Case> openWithAgents = new TreeMap<>();
    private final Map<EmailAddress, TreeSet<Long>> ofCustomer = new HashMap<>();
    private final Map<CaseNumber, TreeSet<Long>> numbers = new HashMap<>();
    private final Map<MailIdentity, TreeSet<Long>> identities = new HashMap<>();
    private final Map<Long, Set<EmailAddress>> participants = new HashMap<>();
    private final Map<Long, Interaction> interactions = new HashMap<>();
    private final Map<Long, Long> openedBy = new HashMap<>();
    private final Map<Long, Instant> snoozed = new HashMap<>();
    private final Map<Long, FilingMark> filing = new HashMap<>();
    private final Map<Long, MatterSketch> sketches = new HashMap<>();
    private final Map<Long, Map<Long, CaseLink.Kind>> links = new TreeMap<>();
    private final WorkItems work;
    private final ServiceClocks clocks;

    public InMemoryCases() {
        this(new InMemoryWorkItems());
    }

    /** @param work where the work that comes with a change is written */
    public InMemoryCases(WorkItems work) {
        this(work, new InMemoryServiceClocks(work));
    }

    /** @param clocks where the clocks that begin with a case are written */
    public InMemoryCases(WorkItems work, ServiceClocks clocks) {
        this.work = work;
        this.clocks = clocks;
    }

    @Override
    public synchronized Optional<Case> byId(long caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public synchronized List<Case> page(String desk, CaseState state, Instant from, Instant to, Optional<Case> after) {
        Comparator<Case> inTime = Comparator.comparing(Case::openedAt).thenComparing(Case::id);
        return find(found -> found.desk().equals(desk) && found.state() == state)
                .filter(found ->
                        !found.openedAt().isBefore(from) && found.openedAt().isBefore(to))
                .filter(found -> after.isEmpty() || inTime.compare(found, after.get()) > 0)
                .sorted(inTime)
                .limit(PAGE)
                .toList();
    }

    @Override
    public synchronized Optional<Case> current(long caseId) {
        Optional<Case> found = byId(caseId);
        return found.flatMap(Case::mergedInto).flatMap(this::byId).or(() -> found);
    }

    @Override
    public synchronized Map<Long, Case> currentOf(Collection<Long> caseIds) {
        Map<Long, Case> found = new HashMap<>();
        caseIds.forEach(id -> current(id).ifPresent(theCase -> found.put(id, theCase)));
        return found;
    }

    @Override
    public synchronized Optional<Case> ofInteraction(long interactionId) {
        return Optional.ofNullable(interactions.get(interactionId)).flatMap(mail -> byId(mail.caseId()));
    }

    @Override
    public synchronized List<Case> mergedInto(long caseId) {
        return find(found -> found.mergedInto().equals(Optional.of(caseId)))
                .sorted(Comparator.comparing(Case::id))
                .toList();
    }

    @Override
    public synchronized List<CaseLink> links(long caseId) {
        return links.getOrDefault(caseId, Map.of()).entrySet().stream()
                .map(link -> new CaseLink(link.getValue(), byId(link.getKey()).orElseThrow()))
                .limit(MOST_ANSWERS)
                .toList();
    }

    @Override
    public synchronized List<SketchedMail> sketches(String desk, EmailAddress customer) {
        return interactions.values().stream()
                .sorted(Comparator.comparing(Interaction::id).reversed())
                .filter(mail -> sketches.containsKey(mail.id()))
                .filter(mail -> openCasesOf(desk, customer).stream()
                        .anyMatch(found -> found.id() == mail.caseId() && found.state() == CaseState.OPEN))
                .limit(MOST_SKETCHES)
                .map(mail -> new SketchedMail(
                        byId(mail.caseId()).orElseThrow(),
                        Optional.ofNullable(sketches.get(mail.id())).orElseThrow()))
                .toList();
    }

    @Override
    public synchronized Optional<Case> byNumber(String desk, CaseNumber number) {
        return numbered(number).filter(found -> found.desk().equals(desk)).findFirst();
    }

    @Override
    public synchronized Optional<Case> byNumber(CaseNumber number) {
        return numbered(number).min(Comparator.comparing(Case::id));
    }

    private Stream<Case> numbered(CaseNumber number) {
        return numbers.getOrDefault(number, new TreeSet<>()).stream().flatMap(id -> byId(id).stream());
    }

    @Override
    public synchronized Optional<Case> byMessageIds(
            String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return messageIds.stream()
                .limit(MOST_MESSAGE_IDS)
                .map(messageId -> sharing(desk, messageId))
                .filter(sharing -> !sharing.isEmpty())
                .findFirst()
                .map(sharing -> sharing.stream()
                        .filter(mail -> people.stream().anyMatch(participants(mail.caseId())::contains))
                        .findFirst()
                        .orElse(sharing.get(0)))
                .flatMap(mail -> byId(mail.caseId()));
    }

    @Override
    public synchronized Optional<Case> byMentions(
            String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return messageIds.stream()
                .limit(MOST_MESSAGE_IDS)
                .flatMap(id -> mentions.getOrDefault(id, new TreeSet<>()).stream())
                .filter(caseId -> ofDesk(caseId, desk))
                .filter(caseId -> people.stream().anyMatch(participants(caseId)::contains))
                .findFirst()
                .flatMap(this::byId);
    }

    @Override
    public synchronized Optional<Interaction> interaction(String desk, MailIdentity identity) {
        return identities.getOrDefault(identity, new TreeSet<>()).stream()
                .flatMap(id -> Optional.ofNullable(interactions.get(id)).stream())
                .filter(interaction -> ofDesk(interaction.caseId(), desk))
                .findFirst();
    }

    @Override
    public synchronized List<Interaction> interactions(long caseId) {
        List<Interaction> all = interactions.values().stream()
                .filter(interaction -> interaction.caseId() == caseId)
                .sorted(IN_ORDER)
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_ANSWERS), all.size());
    }

    @Override
    public synchronized Set<EmailAddress> participants(long caseId) {
        return Set.copyOf(participants.getOrDefault(caseId, Set.of()));
    }

    @Override
    public synchronized List<Case> unfinished(String desk, long after, int most) {
        return find(found -> found.desk().equals(desk) && found.id() > after && found.state() != CaseState.CLOSED)
                .sorted(Comparator.comparing(Case::id))
                .limit(Math.min(most, MOST_ANSWERS))
                .toList();
    }

    @Override
    public synchronized List<Case> openCasesOf(String desk, EmailAddress customer) {
        return find(found -> found.desk().equals(desk)
                        && found.customer().equals(customer)
                        && found.state() != CaseState.CLOSED)
                .sorted(Comparator.comparing(Case::openedAt)
                        .thenComparing(Case::id)
                        .reversed())
                .limit(MOST_ANSWERS)
                .toList();
    }

    @Override
    public synchronized List<Case> casesOf(String desk, EmailAddress customer, int most) {
        return find(found -> found.desk().equals(desk) && found.customer().equals(customer))
                .sorted(Comparator.comparing(Case::openedAt)
                        .thenComparing(Case::id)
                        .reversed())
                .limit(Math.min(most, MOST_ANSWERS))
                .toList();
    }

    @Override
    public synchronized Joined join(Joining joining) {
        Optional<Interaction> known =
                interaction(joining.desk(), joining.interaction().identity());
        if (known.isPresent()) {
            return joined(known.get(), true);
        }
        long caseId = openOrCheck(joining);
        Interaction interaction = joining.interaction().in(caseId);
        interactions.put(interaction.id(), interaction);
        identities
                .computeIfAbsent(interaction.identity(), any -> new TreeSet<>())
                .add(interaction.id());
        joining.sketch().ifPresent(sketch -> sketches.put(interaction.id(), sketch));
        if (interaction.kind() == Interaction.Kind.FOLLOW_UP) {
            change(interaction.caseId(), Case::reopened);
        }
        joining.mentions()
                .forEach(id ->
                        mentions.computeIfAbsent(id, any -> new TreeSet<>()).add(interaction.caseId()));
        participants
                .computeIfAbsent(interaction.caseId(), id -> new HashSet<>())
                .addAll(joining.participants());
        return joined(interaction, false);
    }

    @Override
    public void triaged(long caseId, Triage triage) {
        change(caseId, c -> with(c, c.state(), c.agent(), triage, c.firstResponseDue(), c.firstResponseAt()));
    }

    @Override
    public synchronized void target(long caseId, Instant firstResponseDue, List<ServiceClock> begun) {
        Optional<Instant> due = Optional.of(firstResponseDue);
        change(caseId, c -> with(c, c.state(), c.agent(), c.triage(), due, c.firstResponseAt()));
        clocks.write(begun);
    }

    @Override
    public void assign(long caseId, Optional<String> agent) {
        change(caseId, c -> with(c, c.state(), agent, c.triage(), c.firstResponseDue(), c.firstResponseAt()));
    }

    @Override
    public void state(long caseId, CaseState state) {
        change(caseId, c -> leaving(stated(c, state), Optional.empty()));
    }

    @Override
    public synchronized boolean snooze(long caseId, Instant until, List<WorkItem> items) {
        Optional<Case> open = current(caseId).filter(found -> found.state() != CaseState.CLOSED);
        open.ifPresent(found -> {
            state(found.id(), CaseState.SNOOZED);
            snoozed.put(found.id(), until);
            items.forEach(item -> work.add(item, Optional.empty()));
        });
        return open.isPresent();
    }

    @Override
    public synchronized boolean wake(long caseId, Instant until, WorkItem item) {
        Optional<Case> snoozing = current(caseId)
                .filter(found -> found.state() == CaseState.SNOOZED)
                .filter(found -> until.equals(snoozed.get(found.id())));
        snoozing.ifPresent(found -> {
            state(found.id(), CaseState.OPEN);
            work.add(item, Optional.empty());
        });
        return snoozing.isPresent();
    }

    @Override
    public synchronized boolean close(long caseId, Instant at, WorkItem item) {
        Optional<Case> open = current(caseId).filter(found -> found.state() != CaseState.CLOSED);
        open.ifPresent(found -> {
            put(closed(found, Optional.of(at), Optional.empty()));
            work.add(item, Optional.empty());
        });
        return open.isPresent();
    }

    @Override
    public synchronized boolean merge(long caseId, long into, WorkItem item) {
        Optional<Case> going = unmerged(caseId);
        Optional<Case> staying = unmerged(into);
        if (caseId == into || going.isEmpty() || !staying.map(Case::desk).equals(going.map(Case::desk))) {
            return false;
        }
        put(staying.get().absorbing(going.get()));
        mergedInto(caseId).forEach(earlier -> put(closed(earlier, earlier.closedAt(), Optional.of(into))));
        put(closed(going.get(), going.get().closedAt(), Optional.of(into)));
        interactions.replaceAll((id, mail) -> mail.caseId() == caseId ? mail.in(into) : mail);
        mentions.values().stream().filter(found -> found.remove(caseId)).forEach(found -> found.add(into));
        participants.computeIfAbsent(into, id -> new HashSet<>()).addAll(participants(caseId));
        relink(caseId, into);
        work.add(item, Optional.empty());
        return true;
    }

    private Optional<Case> unmerged(long caseId) {
        return byId(caseId).filter(found -> found.mergedInto().isEmpty());
    }

    private void relink(long caseId, long into) {
        Map<Long, CaseLink.Kind> moved =
                Optional.ofNullable(links.remove(caseId)).orElse(Map.of());
        moved.forEach((other, kind) -> {
            Optional.ofNullable(links.get(other)).ifPresent(back -> back.remove(caseId));
            link(into, kind, other);
        });
    }

    @Override
    public synchronized boolean split(long interactionId, long from, NewCase newCase, WorkItem item) {
        Interaction mail = interactions.get(interactionId);
        if (mail == null || mail.caseId() != from) {
            return false;
        }
        open(newCase, 0);
        interactions.put(interactionId, mail.in(newCase.id()));
        link(newCase.id(), CaseLink.Kind.SPLIT_FROM, from);
        work.add(item, Optional.empty());
        return true;
    }

    @Override
    public synchronized boolean link(long caseId, CaseLink.Kind kind, long other) {
        if (caseId == other || byId(caseId).isEmpty() || byId(other).isEmpty()) {
            return false;
        }
        links.computeIfAbsent(other, id -> new TreeMap<>()).putIfAbsent(caseId, kind.reverse());
        return links.computeIfAbsent(caseId, id -> new TreeMap<>()).putIfAbsent(other, kind) == null;
    }

    @Override
    public synchronized boolean firstResponse(long caseId, Instant at) {
        boolean first = current(caseId)
                .filter(found -> found.firstResponseAt().isEmpty())
                .isPresent();
        if (first) {
            change(caseId, c -> with(c, c.state(), c.agent(), c.triage(), c.firstResponseDue(), Optional.of(at)));
        }
        return first;
    }

    @Override
    public void answerLeaves(long caseId, Instant at) {
        change(caseId, c -> leaving(stated(c, CaseState.WAITING_FOR_CUSTOMER), Optional.of(at)));
    }

    @Override
    public synchronized boolean answerTaken(long caseId, Instant at) {
        boolean leaving =
                current(caseId).filter(found -> found.answerLeft().isPresent()).isPresent();
        if (leaving) {
            firstResponse(caseId, at);
            change(caseId, c -> leaving(c, Optional.empty()));
        }
        return leaving;
    }

    @Override
    public synchronized void answerLost(long caseId, boolean only, Instant sent) {
        state(caseId, CaseState.OPEN);
        if (only) {
            change(caseId, c -> with(c, c.state(), c.agent(), c.triage(), c.firstResponseDue(), Optional.empty()));
        }
    }

    @Override
    public synchronized FilingMark beginFiling(long interactionId) {
        FilingMark mark = filing(interactionId);
        filing.putIfAbsent(interactionId, FilingMark.BEGUN);
        return mark;
    }

    @Override
    public synchronized FilingMark filing(long interactionId) {
        if (!interactions.containsKey(interactionId)) {
            throw new IllegalArgumentException("there is no interaction " + interactionId);
        }
        return filing.getOrDefault(interactionId, FilingMark.OPEN);
    }

    @Override
    public synchronized void filed(long interactionId) {
        filing.put(interactionId, FilingMark.DONE);
    }

    /** The open cases of a desk that agents have. */
    public synchronized List<Case> openWithAgents(String desk) {
        List<Case> open = new ArrayList<>(openWithAgents.values());
        open.removeIf(found -> !found.desk().equals(desk));
        return open;
    }

    /** The last case of this customer with the desk that an agent has or had, if it was opened since then. */
    public synchronized Optional<Case> lastWithAgent(String desk, EmailAddress customer, Instant since) {
        return ofCustomer.getOrDefault(customer, new TreeSet<>()).stream()
                .flatMap(id -> byId(id).stream())
                .filter(found -> found.desk().equals(desk) && found.agent().isPresent())
                .filter(found -> !found.openedAt().isBefore(since))
                .max(Comparator.comparing(Case::openedAt).thenComparing(Case::id));
    }

    private void put(Case now) {
        cases.put(now.id(), now);
        ofCustomer.computeIfAbsent(now.customer(), any -> new TreeSet<>()).add(now.id());
        numbers.computeIfAbsent(now.number(), any -> new TreeSet<>()).add(now.id());
        if (now.state() == CaseState.OPEN && now.agent().isPresent()) {
            openWithAgents.put(now.id(), now);
        } else {
            openWithAgents.remove(now.id());
        }
    }

    private Stream<Case> find(Predicate<Case> wanted) {
        return cases.values().stream().filter(wanted);
    }

    private Stream<Interaction> ofDesk(String desk) {
        return interactions.values().stream().filter(interaction -> ofDesk(interaction.caseId(), desk));
    }

    private List<Interaction> sharing(String desk, String messageId) {
        return ofDesk(desk)
                .filter(interaction -> interaction.identity().messageId().equals(messageId))
                .sorted(IN_ORDER)
                .limit(MOST_SHARING)
                .toList();
    }

    /** The case that it belongs to. */
    private long openOrCheck(Joining joining) {
        if (joining.target() instanceof Joining.Target.Fresh fresh) {
            long opened = fresh.newCase().id();
            open(fresh.newCase(), joining.interaction().id());
            fresh.continued().ifPresent(before -> link(opened, CaseLink.Kind.CONTINUES, before));
            return opened;
        }
        Joining.Target.Existing existing = (Joining.Target.Existing) joining.target();
        return current(existing.caseId())
                .filter(found -> found.desk().equals(joining.desk()))
                .orElseThrow(() ->
                        new IllegalArgumentException("desk " + joining.desk() + " has no case " + existing.caseId()))
                .id();
    }

    private boolean ofDesk(long caseId, String desk) {
        return byId(caseId).filter(found -> found.desk().equals(desk)).isPresent();
    }

    private void open(NewCase opened, long interactionId) {
        if (byNumber(opened.desk(), opened.number()).isPresent()) {
            throw new CaseNumberTaken(opened.number());
        }
        put(fresh(opened));
        participants.put(opened.id(), new HashSet<>(Set.of(opened.customer())));
        openedBy.put(opened.id(), interactionId);
    }

    private Joined joined(Interaction interaction, boolean repeated) {
        Case found = byId(interaction.caseId()).orElseThrow();
        boolean opened = interaction.id() == openedBy.getOrDefault(found.id(), 0L);
        return new Joined(found, interaction, opened, repeated);
    }

    private synchronized void change(long caseId, UnaryOperator<Case> change) {
        current(caseId).ifPresent(found -> put(change.apply(found)));
    }

    private static Case closed(Case old, Optional<Instant> at, Optional<Long> mergedInto) {
        return new Case(
                old.id(),
                old.desk(),
                old.number(),
                old.customer(),
                old.subject(),
                CaseState.CLOSED,
                old.agent(),
                old.triage(),
                old.openedAt(),
                old.firstResponseDue(),
                old.firstResponseAt(),
                at,
                mergedInto,
                old.answerLeft());
    }

    private static Case stated(Case old, CaseState state) {
        return with(old, state, old.agent(), old.triage(), old.firstResponseDue(), old.firstResponseAt());
    }

    private static Case leaving(Case old, Optional<Instant> answerLeft) {
        return new Case(
                old.id(),
                old.desk(),
                old.number(),
                old.customer(),
                old.subject(),
                old.state(),
                old.agent(),
                old.triage(),
                old.openedAt(),
                old.firstResponseDue(),
                old.firstResponseAt(),
                old.closedAt(),
                old.mergedInto(),
                answerLeft);
    }

    private static Case fresh(NewCase opened) {
        return new Case(
                opened.id(),
                opened.desk(),
                opened.number(),
                opened.customer(),
                opened.subject(),
                CaseState.OPEN,
                Optional.empty(),
                Triage.fresh(opened.queue()),
                opened.at(),
                Optional.empty(),
                Optional.empty());
    }

    private static Case with(
            Case old,
            CaseState state,
            Optional<String> agent,
            Triage triage,
            Optional<Instant> firstResponseDue,
            Optional<Instant> firstResponseAt) {
        return new Case(
                old.id(),
                old.desk(),
                old.number(),
                old.customer(),
                old.subject(),
                state,
                agent,
                triage,
                old.openedAt(),
                firstResponseDue,
                firstResponseAt,
                old.closedAt(),
                old.mergedInto(),
                old.answerLeft());
    }
}
