package org.mailroom.desk.configuration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * What happens when promised time runs out.
 *
 * @param steps in rising order
 * @param anyTime whether also outside business hours
 * @param owners whom the last steps tell
 * @param webhook a program that is told as well
 */
public record AlarmSettings(
        List<AlarmStep> steps, boolean anyTime, List<EmailAddress> owners, Optional<WebhookSettings> webhook) {
    public AlarmSettings {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(AlarmStep::percent))
                .toList();
        owners = List.copyOf(owners);
    }
}
