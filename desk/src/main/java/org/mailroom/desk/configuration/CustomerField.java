package org.mailroom.desk.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a customer directory may have of a customer. */
public enum CustomerField {
    /** What the directory calls the customer by; links are made of it. */
    ID,
    NAME,
    TIER,
    /** What the customer is worth, in whatever the desk counts. */
    VALUE,
    PHONE,
    ACCOUNT_LINK,
    ORDER_LINK,
    /** The day of the last order, as ISO 8601 date. */
    LAST_ORDER;

    /** All fields as they are written. */
    static final List<String> WORDS =
            Arrays.stream(values()).map(CustomerField::word).toList();

    /** The field as it is written: {@code last-order}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CustomerField of(String word) {
        return values()[WORDS.indexOf(word)];
    }
}
