package org.mailroom.desk.configuration;

import org.mailroom.desk.message.EmailAddress;

/**
 * Somebody whom agents ask, inside or outside; he needs no account.
 *
 * @param name short name in addresses: {@code support+ask-legal@acme.example}
 * @param address where he is asked, and from where he may answer customers himself
 * @param unit what people call him or his unit
 */
public record Expert(String name, EmailAddress address, String unit) {}
