package org.mailroom.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mailroom.server.state.Ports;

/** Ports that nobody listens on at this moment. */
public final class FreePorts {
    private FreePorts() {}

    /** One for each of a server's listeners. */
    public static Ports forServer() {
        List<Integer> free = of(6);
        return new Ports(free.get(0), free.get(1), free.get(2), free.get(3), free.get(4), free.get(5));
    }

    /** A number for {@code --port-base} with which all of a server's ports are free. */
    public static int base() {
        return IntStream.generate(() -> of(1).get(0))
                .filter(base -> base < 64_000 && areFree(Ports.from(base)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        return IntStream.of(ports.smtp(), ports.submission(), ports.submissions(), ports.imap(), ports.imaps())
                .allMatch(FreePorts::isFree);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** All different. */
    public static List<Integer> of(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        } finally {
            sockets.forEach(FreePorts::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
