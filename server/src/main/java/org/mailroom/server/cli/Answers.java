package org.mailroom.server.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.mailroom.desk.message.PlainText;

/** Reads what the running server answers. */
final class Answers {
    private static final int LONGEST = 2_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XXX");

    private Answers() {}

    /**
     * The answer.
     *
     * @throws IOException if the server did not do what it was asked; the message says why
     */
    static JsonNode of(HttpResponse<String> response) throws IOException {
        if (response.statusCode() != 200) {
            throw new IOException(message(response));
        }
        return json(response);
    }

    /** Why the server did not do what it was asked. */
    static String message(HttpResponse<String> response) throws IOException {
        JsonNode message = json(response).path("message");
        return line(message.asText("the server answered with status " + response.statusCode()));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException notJson) {
            throw new IOException(
                    "the server answered with status " + response.statusCode() + " and something unreadable", notJson);
        }
    }

    /** A value as one line that is harmless to print, whatever mail it came from. */
    static String text(JsonNode object, String name) {
        return line(object.path(name).asText());
    }

    /** The same of any text. */
    static String line(String text) {
        return PlainText.line(text, LONGEST);
    }

    /** A moment in this machine's zone. */
    static String moment(JsonNode object, String name) {
        String text = object.path(name).asText();
        try {
            return MOMENT.format(ZonedDateTime.ofInstant(Instant.parse(text), ZoneId.systemDefault()));
        } catch (DateTimeParseException other) {
            return line(text);
        }
    }
}
