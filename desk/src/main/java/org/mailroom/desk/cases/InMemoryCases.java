package org.mailroom.desk.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;

/** Cases in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryCases implements Cases {
    private static final Comparator<Interaction> IN_ORDER =
            Comparator.comparing(Interaction::at).thenComparing(Interaction::id);

    private final Map<String, TreeSet<Long>> mentions = new HashMap<>();
    private final Map<Long, Case> cases = new HashMap<>();
    private final Map<Long, Set<EmailAddress>> participants = new HashMap<>();
    private final Map<Long, Interaction> interactions = new HashMap<>();
    private final Map<Long, Long> openedBy = new HashMap<>();
    private final Map<Long, FilingMark> filing = new HashMap<>();

    @Override
    public synchronized Optional<Case> byId(long caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public synchronized Optional<Case> byNumber(String desk, CaseNumber number) {
        return find(found -> found.desk().equals(desk) && found.number().equals(number))
                .findFirst();
    }

    @Override
    public synchronized Optional<Case> byNumber(CaseNumber number) {
        return find(found -> found.number().equals(number)).min(Comparator.comparing(Case::id));
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
        return ofDesk(desk)
                .filter(interaction -> interaction.identity().equals(identity))
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
    public synchronized Joined join(Joining joining) {
        Optional<Interaction> known =
                interaction(joining.desk(), joining.interaction().identity());
        if (known.isPresent()) {
            return joined(known.get(), true);
        }
        openOrCheck(joining);
        Interaction interaction = joining.interaction();
        interactions.put(interaction.id(), interaction);
        if (interaction.kind() == Interaction.Kind.FOLLOW_UP) {
            state(interaction.caseId(), CaseState.OPEN);
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
    public void target(long caseId, Instant firstResponseDue) {
        Optional<Instant> due = Optional.of(firstResponseDue);
        change(caseId, c -> with(c, c.state(), c.agent(), c.triage(), due, c.firstResponseAt()));
    }

    @Override
    public void assign(long caseId, Optional<String> agent) {
        change(caseId, c -> with(c, c.state(), agent, c.triage(), c.firstResponseDue(), c.firstResponseAt()));
    }

    @Override
    public void state(long caseId, CaseState state) {
        change(caseId, c -> with(c, state, c.agent(), c.triage(), c.firstResponseDue(), c.firstResponseAt()));
    }

    @Override
    public synchronized boolean firstResponse(long caseId, Instant at) {
        boolean first =
                byId(caseId).filter(found -> found.firstResponseAt().isEmpty()).isPresent();
        if (first) {
            change(caseId, c -> with(c, c.state(), c.agent(), c.triage(), c.firstResponseDue(), Optional.of(at)));
        }
        return first;
    }

    @Override
    public synchronized FilingMark beginFiling(long interactionId) {
        if (!interactions.containsKey(interactionId)) {
            throw new IllegalArgumentException("there is no interaction " + interactionId);
        }
        FilingMark mark = filing.getOrDefault(interactionId, FilingMark.BEGUN_NOW);
        filing.putIfAbsent(interactionId, FilingMark.BEGUN_BEFORE);
        return mark;
    }

    @Override
    public synchronized void filed(long interactionId) {
        filing.put(interactionId, FilingMark.DONE);
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

    private void openOrCheck(Joining joining) {
        if (joining.target() instanceof Joining.Target.Fresh fresh) {
            open(fresh.newCase(), joining.interaction().id());
        } else if (joining.target() instanceof Joining.Target.Existing existing
                && !ofDesk(existing.caseId(), joining.desk())) {
            throw new IllegalArgumentException("desk " + joining.desk() + " has no case " + existing.caseId());
        }
    }

    private boolean ofDesk(long caseId, String desk) {
        return byId(caseId).filter(found -> found.desk().equals(desk)).isPresent();
    }

    private void open(NewCase opened, long interactionId) {
        if (byNumber(opened.desk(), opened.number()).isPresent()) {
            throw new CaseNumberTaken(opened.number());
        }
        cases.put(opened.id(), fresh(opened));
        participants.put(opened.id(), new HashSet<>(Set.of(opened.customer())));
        openedBy.put(opened.id(), interactionId);
    }

    private Joined joined(Interaction interaction, boolean repeated) {
        Case found = byId(interaction.caseId()).orElseThrow();
        boolean opened = interaction.id() == openedBy.getOrDefault(found.id(), 0L);
        return new Joined(found, interaction, opened, repeated);
    }

    private synchronized void change(long caseId, UnaryOperator<Case> change) {
        cases.computeIfPresent(caseId, (id, found) -> change.apply(found));
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
                firstResponseAt);
    }
}
