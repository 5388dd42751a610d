package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mailroom.server.client.WebAdmin;

/**
 * What James's health checks say.
 *
 * @param status {@code healthy}, {@code degraded} or {@code unhealthy}
 * @param complaints one sentence for each check that is not healthy
 */
record Health(String status, List<String> complaints) {
    Health {
        complaints = List.copyOf(complaints);
    }

    static Health of(WebAdmin admin) throws IOException {
        JsonNode report = new ObjectMapper().readTree(admin.health().body());
        List<String> complaints = new ArrayList<>();
        for (JsonNode check : report.path("checks")) {
            if (!check.path("status").asText().equals("healthy")) {
                complaints.add(check.path("componentName").asText() + ": "
                        + check.path("status").asText() + ", "
                        + check.path("cause").asText("no reason given"));
            }
        }
        return new Health(report.path("status").asText("unknown"), complaints);
    }

    boolean isBad() {
        return !status.equals("healthy") && !status.equals("degraded");
    }
}
