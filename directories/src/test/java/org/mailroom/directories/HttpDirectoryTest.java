package org.mailroom.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.configuration.DirectorySource.Http;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

class HttpDirectoryTest {
    private static final EmailAddress JANE = EmailAddress.of("jane&x=/../1@customer.example");

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("H02 fields are read at their JSON pointers, the address is encoded and the token sent")
    void fieldsShouldBeRead() {
        answer = "{\"contact\": {\"name\": \"Jane\"}, \"value\": 1.25e4, \"tier\": null, \"vip\": true}";

        assertThat(find(List.of("/contact/name", "/vip")))
                .contains(Map.of("/contact/name", "Jane", "/value", "12500", "/vip", "true"));
        assertThat(asked).containsExactly("/c?mail=jane%26x%3D%2F..%2F1%40customer.example&max=1 Bearer s3cret");
    }

    @Test
    @DisplayName("H02 of a list the first entry counts; none, 404 and 204 mean no such customer")
    void missingShouldBeTold() {
        answer = "[{\"name\": \"Jane\"}, {\"name\": \"Other\"}]";
        assertThat(find(List.of())).contains(Map.of("/name", "Jane"));
        answer = "[]";
        assertThat(find(List.of())).isEmpty();
        status = 404;
        assertThat(find(List.of())).isEmpty();
        status = 204;
        answer = "";
        assertThat(find(List.of())).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("H02 garbage is a failure")
    @ValueSource(
            strings = {
                "<html>",
                "\"text\"",
                "42",
                "{\"name\": {\"first\": \"Jane\"}}",
                "{\"name\": [1]}",
                "{\"name\": \"",
                ""
            })
    void garbageShouldFail(String garbage) {
        answer = garbage;
        if (garbage.isEmpty()) {
            status = 500;
        }

        assertThatThrownBy(() -> find(List.of())).isInstanceOf(DirectoryFailure.class);
    }

    @Test
    @DisplayName("H02 an answer without end is cut off, a huge value and a number that fills the memory are refused")
    void hugeAnswersShouldFail() {
        answer = " ".repeat(HttpDirectory.LARGEST) + "{}";
        assertThatThrownBy(() -> find(List.of())).hasMessageContaining("more than");
        answer = "{\"name\": \"" + "x".repeat(2_001) + "\"}";
        assertThatThrownBy(() -> find(List.of())).hasMessageContaining("/name");
        answer = "{\"value\": 1e999999999}";
        assertThat(find(List.of()).orElseThrow().get("/value")).hasSizeLessThan(20);
    }

    @Test
    @DisplayName("H02 a redirect is not followed")
    void redirectsShouldNotBeFollowed() {
        status = 302;

        assertThatThrownBy(() -> find(List.of())).hasMessageContaining("status 302");
        assertThat(asked).hasSize(1);
    }

    private Optional<Map<String, String>> find(List<String> names) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/c?mail={address}&max=1";
        return new HttpDirectory(new Http(url, Optional.of(new Secret("s3cret"))), names).find(JANE);
    }
}
