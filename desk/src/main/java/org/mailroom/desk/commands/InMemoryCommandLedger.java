package org.mailroom.desk.commands;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.cases.MailIdentity;
import org.mailroom.desk.work.WorkItem;
import org.mailroom.desk.work.WorkItems;

/** Mails with commands in memory. Thread-safe. */
public final class InMemoryCommandLedger implements CommandLedger {
    private final WorkItems work;
    private final Set<Mail> taken = new HashSet<>();
    private final Map<Line, CommandOutcome> outcomes = new HashMap<>();

    public InMemoryCommandLedger(WorkItems work) {
        this.work = work;
    }

    private record Mail(String desk, MailIdentity identity) {}

    private record Line(long item, int number) {}

    @Override
    public synchronized boolean take(String desk, MailIdentity mail, WorkItem item, byte[] content, Instant at) {
        boolean fresh = taken.add(new Mail(desk, mail));
        if (fresh) {
            work.add(item, Optional.of(content));
        }
        return fresh;
    }

    @Override
    public synchronized Optional<CommandOutcome> outcome(long item, int line) {
        return Optional.ofNullable(outcomes.get(new Line(item, line)));
    }

    @Override
    public synchronized void note(long item, int line, CommandOutcome outcome) {
        outcomes.putIfAbsent(new Line(item, line), outcome);
    }
}
