package org.mailroom.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The customers' mail server: takes every mail, notes for whom and when it came, and forgets it, so that it costs next to
 * nothing.
 */
public final class CustomersServer implements AutoCloseable {
    private static final int WAITING_CONNECTIONS = 200;
    private static final String FROM = "from:";

    private final AtomicInteger mails = new AtomicInteger();
    private final Map<String, ConcurrentLinkedQueue<Arrival>> arrivals = new ConcurrentHashMap<>();
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ServerSocket socket;

    public CustomersServer(int port) throws IOException {
        socket = new ServerSocket(port, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress());
        connections.execute(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** How many mails came until now. */
    public int mails() {
        return mails.get();
    }

    /** What came for a customer until now. */
    public List<Arrival> of(String recipient) {
        return List.copyOf(arrivals.getOrDefault(recipient, new ConcurrentLinkedQueue<>()));
    }

    /** What came until now for customers whose address begins so. */
    public List<Arrival> ofAll(String beginning) {
        return arrivals.entrySet().stream()
                .filter(customer -> customer.getKey().startsWith(beginning))
                .flatMap(customer -> customer.getValue().stream())
                .toList();
    }

    /** Forgets what came; the number of mails is kept. */
    public void forget() {
        arrivals.clear();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
                OutputStream out = connection.getOutputStream()) {
            say(out, "220 ready");
            List<String> recipients = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line, recipients, in, out);
            }
        } catch (IOException brokenOff) {
            // The mail that was broken off was not counted, and the server will send it again.
        }
    }

    private void answer(String line, List<String> recipients, BufferedReader in, OutputStream out) throws IOException {
        String command = line.toUpperCase(Locale.ROOT);
        if (command.startsWith("RCPT")) {
            recipients.add(address(line));
        } else if (command.startsWith("MAIL") || command.startsWith("RSET")) {
            recipients.clear();
        } else if (command.startsWith("DATA")) {
            say(out, "354 go on");
            note(recipients, readFrom(in));
        }
        say(out, command.startsWith("QUIT") ? "221 bye" : "250 ok");
    }

    private void note(List<String> recipients, String from) {
        for (String recipient : recipients) {
            arrivals.computeIfAbsent(recipient, first -> new ConcurrentLinkedQueue<>())
                    .add(new Arrival(recipient, from, System.nanoTime()));
        }
        mails.incrementAndGet();
    }

    /** Reads a mail to its end; returns its first field From. */
    private static String readFrom(BufferedReader in) throws IOException {
        String from = "";
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (from.isEmpty() && line.regionMatches(true, 0, FROM, 0, FROM.length())) {
                from = address(line);
            }
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("the connection ended inside a mail");
        }
        return from;
    }

    /** What stands in angle brackets, else what stands behind the colon; in small letters. */
    private static String address(String line) {
        int open = line.lastIndexOf('<');
        int close = line.indexOf('>', open + 1);
        String address =
                open >= 0 && close > open ? line.substring(open + 1, close) : line.substring(line.indexOf(':') + 1);
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        connections.shutdownNow();
    }
}
