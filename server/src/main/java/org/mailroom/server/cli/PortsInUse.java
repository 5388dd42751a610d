package org.mailroom.server.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.mailroom.server.state.Ports;

/** Finds out before the start what would otherwise be a page of stack trace in the log. */
final class PortsInUse {
    private PortsInUse() {}

    /** Those that another program listens on. */
    static List<Integer> among(Ports ports) {
        return Stream.of(
                        ports.smtp(),
                        ports.submission(),
                        ports.submissions(),
                        ports.imap(),
                        ports.imaps(),
                        ports.webAdmin())
                .filter(PortsInUse::isTaken)
                .toList();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !probe.isBound();
        } catch (IOException taken) {
            return true;
        }
    }
}
