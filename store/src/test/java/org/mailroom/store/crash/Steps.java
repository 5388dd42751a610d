package org.mailroom.store.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Counts what a process does that lasts, and kills the process hard when it has done a certain number of these steps. A
 * step is a call of a port that writes something; it is named after the port and the method.
 */
final class Steps {
    /** Calls that leave nothing behind: before and after them the world is the same. */
    private static final Set<String> READS = Set.of(
            "byId",
            "byNumber",
            "content",
            "contentOf",
            "copies",
            "copyAt",
            "current",
            "delivering",
            "departed",
            "find",
            "folders",
            "holds",
            "interactions",
            "list",
            "mergedInto",
            "next",
            "nextDue",
            "ofCase",
            "ofFiled",
            "ofMessageId",
            "participants",
            "places",
            "read",
            "reviewed",
            "turn",
            "values",
            "versions");

    private final long last;
    private final Path deaths;
    private long count;

    /**
     * @param last the step after which the process dies, 0 for none
     * @param deaths the file to which the name of that step is written
     */
    Steps(long last, Path deaths) {
        this.last = last;
        this.deaths = deaths;
    }

    /** How many steps there were. */
    long count() {
        return count;
    }

    /** Something has been done that lasts. */
    void did(String name) {
        count++;
        if (count == last) {
            append(deaths, name);
            Runtime.getRuntime().halt(137);
        }
    }

    /** The same port, each of whose writing calls is a step. */
    <T> T watching(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (!READS.contains(method.getName())) {
                            did(port.getSimpleName() + "." + method.getName());
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Adds a line to a file in one write. */
    static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
