package org.mailroom.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.StoreOptions;

/** The questions that people and the clock ask of a store with a long history, by the store's own ports. */
public final class Questions {
    private static final EmailAddress GREAT = EmailAddress.of(OldCase.GREAT_CUSTOMER);
    private static final Duration LONG = Duration.ofDays(365);

    private final MailroomStore store;
    private final int cases;
    private final Instant now = Instant.now();
    private final SplittableRandom chance = new SplittableRandom(8);

    private Questions(MailroomStore store, int cases) {
        this.store = store;
        this.cases = cases;
    }

    /** Asks each question of chance many times, after as many to warm up; answers how long each took, by its name. */
    public static Map<String, Answers> ask(StoreOptions options, int cases, int times) {
        try (MailroomStore store = MailroomStore.open(options, InstantSource.system())) {
            Questions questions = new Questions(store, cases);
            Map<String, Answers> answers = new LinkedHashMap<>();
            questions.all().forEach((name, question) -> answers.put(name, Answers.to(question, times)));
            return answers;
        }
    }

    private Map<String, Supplier<?>> all() {
        Map<String, Supplier<?>> all = new LinkedHashMap<>();
        all.put("deadlines due: none", () -> store.serviceClocks().due(now));
        all.put("deadlines due: the next 200", () -> store.serviceClocks().due(now.plus(LONG)));
        all.put("a customer's history: cases and their mails", this::history);
        all.put("the greatest customer's cases", () -> casesOf(GREAT));
        all.put(
                "board: open cases by agent and priority",
                () -> store.assignments().workloads(HistoryTables.DESK));
        all.put("board: cases that wait for an agent", () -> store.assignments().waiting(HistoryTables.DESK));
        all.put("a case's story", () -> store.storyBook().ofCase(any().id()));
        all.put("a case by its number", this::byNumber);
        all.put("a case by a Message-ID", this::byMessageId);
        all.put("a customer's open cases", () -> store.cases().openCasesOf(HistoryTables.DESK, customer()));
        return all;
    }

    private OldCase any() {
        return new OldCase(chance.nextInt(cases), cases, now);
    }

    private EmailAddress customer() {
        return EmailAddress.of(any().customer());
    }

    private List<Case> casesOf(EmailAddress customer) {
        return store.cases().casesOf(HistoryTables.DESK, customer, Cases.MOST_ANSWERS);
    }

    private long history() {
        return casesOf(customer()).stream()
                .mapToLong(found -> store.cases().interactions(found.id()).size())
                .sum();
    }

    private Case byNumber() {
        return store.cases()
                .byNumber(HistoryTables.DESK, new CaseNumber(any().caseNumber()))
                .orElseThrow();
    }

    private Case byMessageId() {
        OldCase old = any();
        return store.cases()
                .byMessageIds(HistoryTables.DESK, List.of(old.messageId(0)), List.of(EmailAddress.of(old.customer())))
                .orElseThrow();
    }
}
