package org.mailroom.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The customers' mail server: takes every mail, counts it and forgets it, so that it costs next to nothing. */
final class CustomersServer implements AutoCloseable {
    private final AtomicInteger mails = new AtomicInteger();
    private final ExecutorService connections = Executors.newCachedThreadPool();
    private final ServerSocket socket;

    CustomersServer(int port) throws IOException {
        socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        connections.execute(this::accept);
    }

    /** How many mails came until now. */
    int mails() {
        return mails.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
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
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line.toUpperCase(Locale.ROOT), in, out);
            }
        } catch (IOException brokenOff) {
            // The mail that was broken off was not counted, and the server will send it again.
        }
    }

    private void answer(String line, BufferedReader in, OutputStream out) throws IOException {
        if (line.startsWith("DATA")) {
            say(out, "354 go on");
            skipMail(in);
            mails.incrementAndGet();
        }
        say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }

    private static void skipMail(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
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
