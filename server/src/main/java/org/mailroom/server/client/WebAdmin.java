package org.mailroom.server.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;

/** WebAdmin of the server that runs in a folder. */
public final class WebAdmin {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LIFECYCLE = "/healthcheck/checks/Guice%20application%20lifecycle";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final String key;

    private WebAdmin(String base, String key) {
        this.base = base;
        this.key = key;
    }

    /**
     * Reads address and key from the folder's settings.
     *
     * @throws IOException if there was no first start in this folder, or its settings cannot be read
     */
    public static WebAdmin of(StateFolder state) throws IOException {
        Settings settings = Settings.load(state.settings());
        return at(settings.ports().webAdmin(), settings.adminKey());
    }

    /**
     * WebAdmin of any James on this machine.
     *
     * @param key empty where it asks for none
     */
    public static WebAdmin at(int port, String key) {
        return new WebAdmin("http://127.0.0.1:" + port, key);
    }

    /** Whether the server has finished its start and answers. */
    public boolean isStarted() {
        try {
            return get(LIFECYCLE).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    /** All health checks as James reports them: 200 if healthy or degraded, 503 if not. */
    public HttpResponse<String> health() throws IOException {
        return get("/healthcheck");
    }

    public void createDomain(String domain) throws IOException {
        insist(204, send("PUT", "/domains/" + escaped(domain), ""));
    }

    /** Creates the user, or gives an existing one this password. */
    public void putUser(String address, String password) throws IOException {
        String body = "{\"password\":\"" + json(password) + "\"}";
        insist(204, send("PUT", "/users/" + escaped(address) + "?force", body));
    }

    /** How many mails wait in a mail queue, for example {@code outgoing}. */
    public String mailQueue(String name) throws IOException {
        return insist(200, get("/mailQueues/" + escaped(name))).body();
    }

    /** Any question. */
    public HttpResponse<String> get(String path) throws IOException {
        return exchange("GET", path, BodyPublishers.noBody());
    }

    /**
     * Any order.
     *
     * @param body JSON, or empty
     */
    public HttpResponse<String> send(String method, String path, String body) throws IOException {
        return exchange(method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private HttpResponse<String> exchange(String method, String path, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        try {
            return http.send(request, BodyHandlers.ofString(UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for WebAdmin", interrupted);
        }
    }

    private static HttpResponse<String> insist(int code, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != code) {
            throw new IOException("WebAdmin answered " + response.statusCode() + " to "
                    + response.request().method() + " " + response.uri().getPath() + ": " + response.body());
        }
        return response;
    }

    /** A text as one part of a path or query (RFC 3986 section 2.1). */
    public static String escaped(String part) {
        return URLEncoder.encode(part, UTF_8).replace("+", "%20");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
