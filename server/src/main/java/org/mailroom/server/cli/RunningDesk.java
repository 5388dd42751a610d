package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.explain.Line;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.explain.UnexplainableException;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.server.client.WebAdmin;

/** The desks of the running server, with the cases they know. */
final class RunningDesk {
    private static final int OK = 200;
    private static final int NO_ANSWER = 400;

    private final WebAdmin admin;
    private final ObjectMapper json = new ObjectMapper();

    RunningDesk(WebAdmin admin) {
        this.admin = admin;
    }

    /** What would happen to the sample as mail from outside; empty if the server cannot say. */
    Optional<List<Line>> inbound(Sample sample) throws IOException {
        return ask(question(sample, "inbound"));
    }

    /** What would happen to the sample if this person submitted it; empty if the server cannot say. */
    Optional<List<Line>> outbound(Sample sample, String desk, String agent) throws IOException {
        return ask(question(sample, "outbound").put("desk", desk).put("agent", agent));
    }

    private ObjectNode question(Sample sample, String direction) {
        ObjectNode question = json.createObjectNode().put("direction", direction);
        question.put("message", sample.raw().bytes());
        sample.from().ifPresent(from -> question.put("sender", from));
        ArrayNode recipients = question.putArray("recipients");
        sample.to().stream().map(EmailAddress::asString).forEach(recipients::add);
        return question;
    }

    private Optional<List<Line>> ask(ObjectNode question) throws IOException {
        HttpResponse<String> response = admin.send("POST", "/mailroom/explain", json.writeValueAsString(question));
        if (response.statusCode() == NO_ANSWER) {
            throw new UnexplainableException(Answers.message(response));
        }
        if (response.statusCode() != OK) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : Answers.of(response)) {
            lines.add(new Line(line.path("step").asText(), line.path("words").asText()));
        }
        return Optional.of(lines);
    }
}
