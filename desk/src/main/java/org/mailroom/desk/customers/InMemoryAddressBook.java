package org.mailroom.desk.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/** The address book in memory, for tests and for looking at a sample without a server. Thread-safe. */
public final class InMemoryAddressBook implements AddressBook {
    private final Map<Entry, List<AddressFailure>> failures = new HashMap<>();
    private final Map<Entry, Instant> accepted = new HashMap<>();

    @Override
    public synchronized boolean failed(String desk, AddressFailure failure) {
        Entry entry = new Entry(desk, failure.address());
        List<AddressFailure> known = failures.computeIfAbsent(entry, none -> new ArrayList<>());
        boolean fresh = known.stream().noneMatch(other -> other.mail().equals(failure.mail()));
        if (fresh) {
            known.add(failure);
            accepted.remove(entry);
        }
        return fresh;
    }

    @Override
    public synchronized void accepted(String desk, EmailAddress address, Instant at) {
        Entry entry = new Entry(desk, address);
        if (failures.containsKey(entry)) {
            accepted.put(entry, at);
        }
    }

    @Override
    public synchronized int forget(String desk, Instant upTo) {
        List<AddressFailure> old = failures.entrySet().stream()
                .filter(entry -> entry.getKey().desk().equals(desk))
                .flatMap(entry -> entry.getValue().stream())
                .filter(failure -> !failure.at().isAfter(upTo))
                .sorted(Comparator.comparing(AddressFailure::at))
                .limit(MOST_FORGOTTEN)
                .toList();
        old.forEach(failure -> forget(new Entry(desk, failure.address()), failure));
        return old.size();
    }

    private void forget(Entry entry, AddressFailure failure) {
        List<AddressFailure> known = failures.getOrDefault(entry, new ArrayList<>());
        known.remove(failure);
        if (known.isEmpty()) {
            failures.remove(entry);
            accepted.remove(entry);
        }
    }

    @Override
    public synchronized AddressHistory history(String desk, EmailAddress address, Instant since) {
        Entry entry = new Entry(desk, address);
        List<AddressFailure> later = failures.getOrDefault(entry, List.of()).stream()
                .filter(failure -> failure.at().isAfter(since))
                .sorted(Comparator.comparing(AddressFailure::at).reversed())
                .limit(MOST_FAILURES)
                .toList();
        return new AddressHistory(later, Optional.ofNullable(accepted.get(entry)));
    }

    private record Entry(String desk, EmailAddress address) {}
}
