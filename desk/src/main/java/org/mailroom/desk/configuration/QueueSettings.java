package org.mailroom.desk.configuration;

import java.util.Optional;

/**
 * A queue: the folder {@code Queues/<name>} of the desk's account.
 *
 * @param name one folder segment, at most 60 characters
 * @param serviceLevel name of one of the desk's service levels
 * @param description one line for agents
 * @param acknowledgement what is different in its acknowledgements
 * @param routing how its cases come to agents
 */
public record QueueSettings(
        String name,
        Optional<String> serviceLevel,
        Optional<String> description,
        QueueAcknowledgement acknowledgement,
        QueueRouting routing) {

    /** Out of which agents take what they want. */
    public QueueSettings(
            String name,
            Optional<String> serviceLevel,
            Optional<String> description,
            QueueAcknowledgement acknowledgement) {
        this(name, serviceLevel, description, acknowledgement, QueueRouting.PULL);
    }

    /** With acknowledgements like those of the desk. */
    public QueueSettings(String name, Optional<String> serviceLevel, Optional<String> description) {
        this(name, serviceLevel, description, QueueAcknowledgement.USUAL);
    }
}
