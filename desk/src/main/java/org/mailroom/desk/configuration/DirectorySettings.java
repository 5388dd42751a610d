package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How a desk looks up its customers.
 *
 * @param fields what the directory calls a field, where it is not called as we call it: a column, an attribute, or a JSON
 *     pointer (RFC 6901)
 * @param accountLink page of the customer's account, with {@code {id}} for the customer's id
 * @param orderLink page of the customer's orders, likewise
 * @param timeout how long a mail waits for the answer
 * @param keep how long an answer counts
 * @param keepMissing how long it counts that there is no such customer
 */
public record DirectorySettings(
        DirectorySource source,
        Map<CustomerField, String> fields,
        Optional<String> accountLink,
        Optional<String> orderLink,
        Duration timeout,
        Duration keep,
        Duration keepMissing) {
    public DirectorySettings {
        fields = Map.copyOf(fields);
    }
}
