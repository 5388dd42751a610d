package org.mailroom.desk.escalation;

import org.mailroom.desk.configuration.WebhookSettings;

/** A program elsewhere that is told by HTTP. */
@FunctionalInterface
public interface Webhook {
    /**
     * Tells it.
     *
     * @param json what it is told
     * @param order names what it is told, the same each time it is tried, so that it can leave out what it has
     * @throws IllegalStateException when it did not answer in time, or not with success
     */
    void post(WebhookSettings hook, byte[] json, String order);
}
