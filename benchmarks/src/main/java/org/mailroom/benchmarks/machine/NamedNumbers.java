package org.mailroom.benchmarks.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines like {@code VmRSS:  312 kB} and {@code write_bytes: 4096}, as in /proc/PID/status and /proc/PID/io. */
final class NamedNumbers {
    private final Map<String, Long> numbers = new HashMap<>();

    private NamedNumbers() {}

    /** Lines that have no number are left out. */
    static NamedNumbers of(List<String> lines) {
        NamedNumbers all = new NamedNumbers();
        lines.forEach(all::read);
        return all;
    }

    private void read(String line) {
        String[] parts = line.split(":", 2);
        if (parts.length < 2) {
            return;
        }
        String first = parts[1].strip().split("\\s+", 2)[0];
        if (!first.isEmpty() && first.chars().allMatch(Character::isDigit)) {
            numbers.put(parts[0], Long.parseLong(first));
        }
    }

    /** The number of this name, 0 if there is none. */
    long get(String name) {
        return numbers.getOrDefault(name, 0L);
    }
}
