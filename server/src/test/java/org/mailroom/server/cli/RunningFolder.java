package org.mailroom.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mailroom.server.state.Ports;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;

/** A folder in which a server seems to run: a process holds the lock, and WebAdmin gives prepared answers. */
final class RunningFolder implements AutoCloseable {
    private final Process holder;
    private final HttpServer http;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    RunningFolder(Path folder) throws IOException {
        StateFolder state = StateFolder.at(folder);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        Files.createDirectories(state.conf());
        int port = http.getAddress().getPort();
        new Settings(new Ports(1, 2, 3, 4, 5, port), "127.0.0.1:9", "secret", "key", List.of()).store(state.settings());
        holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        state.lock().toString())
                .start();
        if (holder.getInputStream().read() < 0) {
            throw new IOException("nobody holds the lock: "
                    + new String(holder.getErrorStream().readAllBytes(), UTF_8));
        }
    }

    /** Prepares the answer to a request such as {@code GET /mailroom/work?state=dead}. */
    RunningFolder answering(String request, int status, String body) {
        answers.put(request, new Answer(status, body));
        return this;
    }

    /** The requests that were made. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        Answer answer = answers.getOrDefault(request, new Answer(404, "{\"message\":\"can not be found\"}"));
        byte[] body = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
        holder.destroy();
    }

    private record Answer(int status, String body) {}
}
