package org.mailroom.james.escalation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.inject.Singleton;
import org.mailroom.desk.configuration.WebhookSettings;
import org.mailroom.desk.escalation.Webhook;

/** Tells programs by HTTP POST. Redirects are not followed: where alarms go is said in the configuration alone. */
@Singleton
public final class HttpWebhook implements Webhook {
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    public void post(WebhookSettings hook, byte[] json, String order) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hook.url())
                .timeout(hook.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", order)
                .POST(BodyPublishers.ofByteArray(json));
        hook.token().ifPresent(token -> request.header("Authorization", "Bearer " + token.value()));
        try {
            HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
                throw new IllegalStateException(
                        hook.url().getHost() + " answered with the status " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new IllegalStateException(hook.url().getHost() + " could not be told: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while telling " + hook.url().getHost(), e);
        }
    }
}
