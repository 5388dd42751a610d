package org.mailroom.directories;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mailroom.desk.configuration.CustomerField;
import org.mailroom.desk.configuration.DirectorySource;
import org.mailroom.desk.configuration.DirectorySource.Http;
import org.mailroom.desk.configuration.Secret;
import org.mailroom.desk.customers.CustomerDirectory;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

/**
 * Customers of a web service that answers JSON, on the configured host alone: redirects are not followed. 404 and 204
 * mean that it has no such customer, and so does an empty list; of a list with entries the first counts. Answers above
 * {@link #LARGEST} are refused. Thread-safe.
 */
final class HttpDirectory implements CustomerDirectory {
    /** The largest answer, in bytes. */
    static final int LARGEST = 256 << 10;

    private static final double LARGEST_NUMBER = 1e15;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_FOUND = 404;

    private final Http settings;
    private final Set<String> pointers = new HashSet<>();
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(ConfiguredDirectories.PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param names what the configuration calls fields, as JSON pointers */
    HttpDirectory(Http settings, Collection<String> names) {
        this.settings = settings;
        for (CustomerField field : CustomerField.values()) {
            pointers.add("/" + field.word());
        }
        pointers.addAll(names);
    }

    @Override
    public Optional<Map<String, String>> find(EmailAddress address) {
        try {
            HttpResponse<InputStream> response =
                    client.send(request(address), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case OK -> fields(body.readNBytes(LARGEST + 1));
                    case NO_CONTENT, NOT_FOUND -> Optional.empty();
                    default -> throw new DirectoryFailure("it answers with status " + response.statusCode());
                };
            }
        } catch (IOException e) {
            throw new DirectoryFailure("it says " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryFailure("the server stops", e);
        }
    }

    private HttpRequest request(EmailAddress address) {
        String encoded =
                URLEncoder.encode(address.asString(), StandardCharsets.UTF_8).replace("+", "%20");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(settings.url().replace(DirectorySource.ADDRESS, encoded)))
                .timeout(ConfiguredDirectories.PATIENCE)
                .header("Accept", "application/json")
                .GET();
        settings.token().map(Secret::value).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private Optional<Map<String, String>> fields(byte[] body) throws IOException {
        if (body.length > LARGEST) {
            throw new DirectoryFailure("it answers more than " + LARGEST + " bytes");
        }
        JsonNode root = json.readTree(body);
        JsonNode customer = root.isArray() ? root.path(0) : root;
        if (customer.isMissingNode() || customer.isNull()) {
            return Optional.empty();
        }
        if (!customer.isObject()) {
            throw new DirectoryFailure("it answers no JSON object");
        }
        Map<String, String> fields = new HashMap<>();
        pointers.forEach(pointer -> put(pointer, customer.at(JsonPointer.compile(pointer)), fields));
        return Optional.of(fields);
    }

    private static void put(String pointer, JsonNode value, Map<String, String> fields) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        if (!value.isValueNode() || value.asText().length() > LONGEST_VALUE) {
            throw new DirectoryFailure(
                    "it answers at " + pointer + " what is no text of at most " + LONGEST_VALUE + " characters");
        }
        fields.put(pointer, text(value));
    }

    /** Without an exponent where that is short: a number may have one that fills the memory when it is written out. */
    private static String text(JsonNode value) {
        double number = value.doubleValue();
        return value.isFloatingPointNumber() && Math.abs(number) < LARGEST_NUMBER
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.asText();
    }
}
