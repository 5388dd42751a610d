package org.mailroom.server.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.mailroom.server.state.Ports;

/**
 * Ports that nobody listens on at this moment. They lie below those that a system gives to clients (32768 and above on
 * Linux), so that none is taken while a server restarts; tests that run beside each other, in processes with different
 * {@code mailroom.fork}, choose from different ones.
 */
public final class FreePorts {
    private static final int LOWEST = 10_000;
    private static final int APART = 5_000;
    private static final int EACH = 4_000;
    private static final int FORKS = 4;
    private static final int FIRST = LOWEST + APART * (Integer.getInteger("mailroom.fork", 0) % FORKS);
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(EACH));

    private FreePorts() {}

    /** One for each of a server's listeners. */
    public static Ports forServer() {
        List<Integer> free = of(6);
        return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    }

    /** A number for {@code --port-base} with which all of a server's ports are free. */
    public static int base() {
        return candidates()
                .filter(base -> areFree(Ports.from(base)))
                .findFirst()
                .orElseThrow();
    }

    /** All different. */
    public static List<Integer> of(int count) {
        return candidates().filter(FreePorts::isFree).limit(count).boxed().toList();
    }

    private static IntStream candidates() {
        return IntStream.generate(() -> FIRST + Math.floorMod(NEXT.getAndIncrement(), EACH))
                .limit(EACH);
    }

    private static boolean areFree(Ports ports) {
        return IntStream.of(
                        ports.smtp(),
                        ports.outside(),
                        ports.submission(),
                        ports.submissions(),
                        ports.imap(),
                        ports.imaps(),
                        ports.webAdmin())
                .allMatch(FreePorts::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
