package org.mailroom.james.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.configuration.WebhookSettings;

class HttpWebhookTest {
    private static final byte[] JSON = "{\"desk\": \"support\"}".getBytes(StandardCharsets.UTF_8);

    private final List<String> received = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/takes", exchange -> answer(exchange, 204));
        server.createContext("/refuses", exchange -> answer(exchange, 500));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/takes");
            answer(exchange, 307);
        });
        server.createContext("/hangs", exchange -> hang());
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
    }

    @Test
    @DisplayName("F04 a program is told by POST, with its token and a key that is the same each time")
    void shouldPost() {
        new HttpWebhook().post(hook("/takes", Duration.ofSeconds(20), Optional.of(new Secret("s3cret"))), JSON, "4711");

        assertThat(received)
                .containsExactly("POST Bearer s3cret 4711 application/json; charset=utf-8 {\"desk\": \"support\"}");
    }

    @Test
    @DisplayName("F04 what was not taken is told to the caller, so that it is tried again")
    void shouldFailWhereNothingWasTaken() {
        HttpWebhook webhook = new HttpWebhook();

        assertThatThrownBy(() -> webhook.post(hook("/refuses", Duration.ofSeconds(20), Optional.empty()), JSON, "1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("500");
        assertThatThrownBy(() -> webhook.post(hook("/elsewhere", Duration.ofSeconds(20), Optional.empty()), JSON, "2"))
                .hasMessageContaining("307");
        assertThatThrownBy(() -> webhook.post(hook("/hangs", Duration.ofMillis(300), Optional.empty()), JSON, "3"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("could not be told");
    }

    private WebhookSettings hook(String path, Duration timeout, Optional<Secret> token) {
        String url = "http://localhost:" + server.getAddress().getPort() + path;
        return new WebhookSettings(URI.create(url), timeout, token);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(exchange.getRequestMethod() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
