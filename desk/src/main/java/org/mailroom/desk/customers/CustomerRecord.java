package org.mailroom.desk.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a directory has of a customer, checked.
 *
 * @param id what the directory calls the customer by
 * @param name one line, at most {@link RecordReader#LONGEST_NAME} characters
 * @param tier in small letters, digits and hyphens
 * @param value what the customer is worth, in whatever the desk counts
 * @param accountLink an http or https address
 * @param orderLink an http or https address
 * @param lastOrder the day of the last order
 */
public record CustomerRecord(
        Optional<String> id,
        Optional<String> name,
        Optional<String> tier,
        Optional<BigDecimal> value,
        Optional<String> phone,
        Optional<String> accountLink,
        Optional<String> orderLink,
        Optional<LocalDate> lastOrder) {

    /** The record in words, without links. */
    public String words() {
        StringBuilder words = new StringBuilder(name.orElse("a customer without a name"));
        tier.ifPresent(t -> words.append(", tier ").append(t));
        value.ifPresent(v -> words.append(", value ").append(v.toPlainString()));
        lastOrder.ifPresent(day -> words.append(", last order ").append(day));
        return words.toString();
    }
}
