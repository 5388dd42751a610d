package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * Whom a desk's people may ask about a case.
 *
 * @param experts those with names
 * @param anyone whether any other address may be asked too
 * @param within how long an expert has where the question says nothing
 */
public record ExpertSettings(List<Expert> experts, boolean anyone, Duration within) {
    /** What a desk does that names none. */
    public static final ExpertSettings NONE = new ExpertSettings(List.of(), false, Duration.ofDays(2));

    public ExpertSettings {
        experts = List.copyOf(experts);
    }

    /** The expert with this address, whatever its detail. */
    public Optional<Expert> at(EmailAddress address) {
        return experts.stream()
                .filter(expert ->
                        expert.address().equals(address) || expert.address().equals(address.withoutDetail()))
                .findFirst();
    }

    /** The expert with this name. */
    public Optional<Expert> named(String name) {
        return experts.stream().filter(expert -> expert.name().equals(name)).findFirst();
    }

    /** Who answers from this address, for people. */
    public String unit(EmailAddress address) {
        return at(address).map(Expert::unit).orElseGet(address::readable);
    }
}
