package org.mailroom.desk.outbound;

import java.util.List;
import org.mailroom.desk.hold.Concern;
import org.mailroom.desk.message.RawMessage;

/**
 * A reply that was looked through.
 *
 * @param message the reply, with the numbers masked that the desk wants masked
 * @param concerns what was found, in the order of the screens
 */
public record Screened(RawMessage message, List<Concern> concerns) {
    public Screened {
        concerns = List.copyOf(concerns);
    }
}
