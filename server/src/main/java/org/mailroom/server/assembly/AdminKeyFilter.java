package org.mailroom.server.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static spark.Spark.halt;

import java.security.MessageDigest;
import org.apache.james.webadmin.authentication.AuthenticationFilter;
import org.eclipse.jetty.http.HttpStatus;
import spark.Request;
import spark.Response;

/**
 * Lets only those use WebAdmin who know this server's key ({@code Authorization: Bearer KEY}, RFC 6750 section 2.1).
 *
 * <p>WebAdmin can change passwords and send mail on its way past any check, and listening on loopback alone does not
 * keep other users of the machine out. Only {@code GET /healthcheck} is open, for monitors.
 */
final class AdminKeyFilter implements AuthenticationFilter {
    private final byte[] expected;

    AdminKeyFilter(String key) {
        this.expected = ("Bearer " + key).getBytes(UTF_8);
    }

    @Override
    public void handle(Request request, Response response) {
        if (!isHealthCheck(request) && !hasKey(request)) {
            halt(HttpStatus.UNAUTHORIZED_401, "WebAdmin wants this server's key: Authorization: Bearer KEY\n");
        }
    }

    private static boolean isHealthCheck(Request request) {
        return request.requestMethod().equals("GET") && request.pathInfo().startsWith("/healthcheck");
    }

    private boolean hasKey(Request request) {
        String given = request.headers("Authorization");
        return given != null && MessageDigest.isEqual(given.getBytes(UTF_8), expected);
    }
}
