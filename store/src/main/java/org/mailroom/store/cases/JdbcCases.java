package org.mailroom.store.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.CaseLink;
import org.mailroom.desk.cases.CaseState;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.FilingMark;
import org.mailroom.desk.cases.Interaction;
import org.mailroom.desk.cases.Joined;
import org.mailroom.desk.cases.Joining;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.cases.NewCase;
import org.mailroom.desk.cases.SketchedMail;
import org.mailroom.desk.cases.Triage;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.service.ServiceClock;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.store.database.Database;
import org.mailroom.store.database.Session;
import org.mailroom.store.database.StoredText;
import org.mailroom.store.service.ServiceClockTable;
import org.mailroom.store.work.WorkTable;

/** Cases on JDBC. Thread-safe. */
public final class JdbcCases implements Cases {
    private final Database database;

    public JdbcCases(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Case> byId(long caseId) {
        return database.read(session -> CaseTable.byId(session, caseId));
    }

    @Override
    public Optional<Case> current(long caseId) {
        return database.read(session -> CaseTable.current(session, caseId));
    }

    @Override
    public Map<Long, Case> currentOf(Collection<Long> caseIds) {
        return database.read(session -> CaseTable.current(session, caseIds));
    }

    @Override
    public Optional<Case> ofInteraction(long interactionId) {
        return database.read(
                session -> session.sql("SELECT c.* FROM interactions i JOIN cases c ON c.id = i.case_id WHERE i.id = ?")
                        .param(interactionId)
                        .query(CaseTable.CASE)
                        .optional());
    }

    @Override
    public List<Case> mergedInto(long caseId) {
        return database.read(session -> CaseMerge.mergedInto(session, caseId));
    }

    @Override
    public List<CaseLink> links(long caseId) {
        return database.read(session -> CaseLinks.of(session, caseId));
    }

    @Override
    public List<SketchedMail> sketches(String desk, EmailAddress customer) {
        return database.read(session -> Sketches.of(session, desk, customer));
    }

    @Override
    public Optional<Case> byNumber(String desk, CaseNumber number) {
        return database.read(session -> CaseTable.byNumber(session, desk, number));
    }

    @Override
    public Optional<Case> byNumber(CaseNumber number) {
        return database.read(
                session -> session.sql("SELECT * FROM cases WHERE case_number = ? ORDER BY id FETCH FIRST ROW ONLY")
                        .param(number.text())
                        .query(CaseTable.CASE)
                        .optional());
    }

    @Override
    public Optional<Case> byMessageIds(String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return database.read(session -> messageIds.stream()
                .limit(MOST_MESSAGE_IDS)
                .map(messageId -> InteractionTable.sharing(session, desk, messageId))
                .filter(sharing -> !sharing.isEmpty())
                .findFirst()
                .map(sharing -> oneOf(session, sharing, people))
                .flatMap(mail -> CaseTable.byId(session, mail.caseId())));
    }

    private static Interaction oneOf(Session session, List<Interaction> sharing, Collection<EmailAddress> people) {
        Interaction earliest = sharing.get(0);
        if (sharing.size() == 1) {
            return earliest;
        }
        return sharing.stream()
                .filter(mail -> people.stream().anyMatch(Participants.of(session, mail.caseId())::contains))
                .findFirst()
                .orElse(earliest);
    }

    @Override
    public Optional<Case> byMentions(String desk, List<String> messageIds, Collection<EmailAddress> people) {
        return database.read(session -> messageIds.stream()
                .limit(MOST_MESSAGE_IDS)
                .flatMap(id -> Mentions.of(session, desk, id).stream())
                .filter(found -> people.stream().anyMatch(Participants.of(session, found.id())::contains))
                .findFirst());
    }

    @Override
    public Optional<Interaction> interaction(String desk, MailIdentity identity) {
        return database.read(session -> InteractionTable.byIdentity(session, desk, identity));
    }

    @Override
    public List<Interaction> interactions(long caseId) {
        List<Interaction> latestFirst = new ArrayList<>(database.read(session -> session.sql("""
                        SELECT * FROM interactions WHERE case_id = ?
                        ORDER BY happened_at DESC, id DESC FETCH FIRST ? ROWS ONLY""")
                .params(caseId, MOST_ANSWERS)
                .query(InteractionTable.INTERACTION)
                .list()));
        Collections.reverse(latestFirst);
        return latestFirst;
    }

    @Override
    public Set<EmailAddress> participants(long caseId) {
        return database.read(session -> Participants.of(session, caseId));
    }

    @Override
    public List<Case> unfinished(String desk, long after, int most) {
        return database.read(session -> session.sql("""
                        SELECT * FROM cases WHERE desk = ? AND state <> 'CLOSED' AND id > ?
                        ORDER BY id FETCH FIRST ? ROWS ONLY""")
                .params(StoredText.name(desk), after, Math.min(most, MOST_ANSWERS))
                .query(CaseTable.CASE)
                .list());
    }

    @Override
    public List<Case> openCasesOf(String desk, EmailAddress customer) {
        return database.read(session -> session.sql("""
                        SELECT * FROM cases WHERE customer = ? AND desk = ? AND state <> 'CLOSED'
                        ORDER BY opened_at DESC, id DESC FETCH FIRST ? ROWS ONLY""")
                .params(customer.asString(), StoredText.name(desk), MOST_ANSWERS)
                .query(CaseTable.CASE)
                .list());
    }

    @Override
    public List<Case> casesOf(String desk, EmailAddress customer, int most) {
        return database.read(session -> session.sql("""
                        SELECT * FROM cases WHERE customer = ? AND desk = ?
                        ORDER BY opened_at DESC, id DESC FETCH FIRST ? ROWS ONLY""")
                .params(customer.asString(), StoredText.name(desk), Math.min(most, MOST_ANSWERS))
                .query(CaseTable.CASE)
                .list());
    }

    @Override
    public Joined join(Joining joining) {
        return database.transaction(session -> CaseJoin.join(session, joining));
    }

    @Override
    public void triaged(long caseId, Triage triage) {
        database.transaction(session -> CaseTable.change(
                session,
                caseId,
                "queue = ?, category = ?, priority = ?, lang = ?, tags = ?, review_rate = ?, ack_template = ?, "
                        + "lang_sure = ?",
                "",
                StoredText.name(triage.queue()),
                Session.text(triage.category().map(StoredText::name)),
                triage.priority().name(),
                Session.text(triage.language().map(StoredText::name)),
                StoredText.list(triage.tags()),
                Session.number(CaseTable.millionths(triage.handling().review())),
                Session.text(triage.handling().template().map(StoredText::name)),
                triage.languageSure()));
    }

    @Override
    public void target(long caseId, Instant firstResponseDue, List<ServiceClock> clocks) {
        database.transaction(session -> {
            boolean known = CaseTable.change(session, caseId, "response_due = ?", "", firstResponseDue.toEpochMilli());
            ServiceClockTable.write(session, known ? clocks : List.of());
            return known;
        });
    }

    @Override
    public void assign(long caseId, Optional<String> agent) {
        database.transaction(session ->
                CaseTable.change(session, caseId, "agent = ?", "", Session.text(agent.map(StoredText::name))));
    }

    @Override
    public void state(long caseId, CaseState state) {
        database.transaction(
                session -> CaseTable.change(session, caseId, "state = ?, answer_left = NULL", "", state.name()));
    }

    @Override
    public boolean snooze(long caseId, Instant until, List<WorkItem> work) {
        return withWork(
                work,
                session -> CaseTable.change(
                        session,
                        caseId,
                        "state = 'SNOOZED', snoozed_until = ?",
                        " AND state <> 'CLOSED'",
                        until.toEpochMilli()));
    }

    @Override
    public boolean wake(long caseId, Instant until, WorkItem work) {
        return withWork(
                List.of(work),
                session -> CaseTable.locked(session, caseId)
                                .filter(found -> CaseTable.snoozed(session, found.id(), until))
                                .isPresent()
                        && CaseTable.change(session, caseId, "state = 'OPEN'", ""));
    }

    @Override
    public boolean close(long caseId, Instant at, WorkItem work) {
        return withWork(
                List.of(work),
                session -> CaseTable.change(
                        session,
                        caseId,
                        "state = 'CLOSED', closed_at = ?",
                        " AND state <> 'CLOSED'",
                        at.toEpochMilli()));
    }

    @Override
    public boolean merge(long caseId, long into, WorkItem work) {
        return withWork(List.of(work), session -> CaseMerge.merge(session, caseId, into));
    }

    @Override
    public boolean split(long interactionId, long from, NewCase newCase, WorkItem work) {
        return withWork(List.of(work), session -> CaseSplit.split(session, interactionId, from, newCase));
    }

    @Override
    public boolean link(long caseId, CaseLink.Kind kind, long other) {
        return database.transaction(session -> CaseLinks.add(session, caseId, kind, other));
    }

    private boolean withWork(List<WorkItem> work, Function<Session, Boolean> change) {
        return database.transaction(session -> {
            boolean changed = change.apply(session);
            if (changed) {
                WorkTable.add(session, work);
            }
            return changed;
        });
    }

    @Override
    public boolean firstResponse(long caseId, Instant at) {
        return database.transaction(session ->
                CaseTable.change(session, caseId, "response_at = ?", " AND response_at IS NULL", at.toEpochMilli()));
    }

    @Override
    public void answerLeaves(long caseId, Instant at) {
        database.transaction(session -> CaseTable.change(
                session, caseId, "state = 'WAITING_FOR_CUSTOMER', answer_left = ?", "", at.toEpochMilli()));
    }

    @Override
    public boolean answerTaken(long caseId, Instant at) {
        return database.transaction(session -> CaseTable.change(
                session,
                caseId,
                "response_at = COALESCE(response_at, ?), answer_left = NULL",
                " AND answer_left IS NOT NULL",
                at.toEpochMilli()));
    }

    @Override
    public void answerLost(long caseId, boolean only, Instant sent) {
        String none = only ? ", response_at = NULL" : "";
        database.transaction(
                session -> CaseTable.change(session, caseId, "state = 'OPEN', answer_left = NULL" + none, ""));
    }

    @Override
    public FilingMark beginFiling(long interactionId) {
        return database.transaction(session -> {
            boolean begun = session.change(
                    "UPDATE interactions SET filing = 'BEGUN' WHERE id = ? AND filing = 'OPEN'", interactionId);
            return begun ? FilingMark.OPEN : InteractionTable.filing(session, interactionId);
        });
    }

    @Override
    public FilingMark filing(long interactionId) {
        return database.read(session -> InteractionTable.filing(session, interactionId));
    }

    @Override
    public void filed(long interactionId) {
        database.transaction(
                session -> session.change("UPDATE interactions SET filing = 'DONE' WHERE id = ?", interactionId));
    }
}
