package org.mailroom.desk.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.configuration.options.WrongValueException;

/** What can be written under {@code desks.<id>.customers}. */
final class CustomerOptions {

    private static final String ID = "{id}";

    private static final Option<DirectorySource.CsvFile> CSV =
            Option.optional("csv", DirectoryOptions.CSV, "Look customers up in a file.");
    private static final Option<DirectorySource.Jdbc> JDBC =
            Option.optional("jdbc", DirectoryOptions.JDBC, "Look customers up in a database.");
    private static final Option<DirectorySource.Ldap> LDAP =
            Option.optional("ldap", DirectoryOptions.LDAP, "Look customers up by LDAP.");
    private static final Option<DirectorySource.Http> HTTP =
            Option.optional("http", DirectoryOptions.HTTP, "Look customers up by HTTP.");
    private static final Option<Map<CustomerField, String>> FIELDS = Option.withDefault(
            "fields",
            MapType.of("field", Types.oneOf(CustomerField.WORDS).then(CustomerField::of), Types.line(200), 0),
            "{}",
            "What the directory calls a field: a column, an attribute, or a JSON pointer such as `/account/name`. "
                    + "Without it, the field's own name (by LDAP: cn, uid, telephoneNumber).");
    private static final Option<String> ACCOUNT_LINK =
            Option.optional("account-link", link(), "Page of the customer's account, with `{id}` for the field id.");
    private static final Option<String> ORDER_LINK =
            Option.optional("order-link", link(), "Page of the customer's orders, with `{id}` for the field id.");
    private static final Option<Duration> TIMEOUT = Option.withDefault(
            "timeout",
            Types.duration(Duration.ofMillis(10), Duration.ofSeconds(5)),
            "300ms",
            "How long a mail waits for the answer; later it goes on without.");
    private static final Option<Duration> KEEP = Option.withDefault(
            "keep", Types.duration(Duration.ofSeconds(1), Duration.ofDays(1)), "10m", "How long an answer counts.");
    private static final Option<Duration> KEEP_MISSING = Option.withDefault(
            "keep-missing",
            Types.duration(Duration.ofSeconds(1), Duration.ofDays(1)),
            "1m",
            "How long it counts that there is no such customer.");
    private static final Option<Map<String, TierSettings>> TIERS = Option.withDefault(
            "tiers",
            MapType.of("tier", TextTypes.shortName(), TierOptions.SECTION, 0),
            "{}",
            "What customers of a tier get, by its name in small letters; `-` stands for a space in it.");
    private static final Option<Integer> VIP_VALUE = Option.optional(
            "vip-value",
            Types.wholeNumber(0, 999_999_999),
            "From this value on a customer is marked `$VIP`, whatever the tier.");
    private static final Option<Integer> REPEATED = Option.withDefault(
            "repeated-cases",
            Types.wholeNumber(1, 100),
            "3",
            "So many earlier cases of a customer are repeated contact, one sign of `$ChurnRisk`.");
    private static final Option<Duration> REPEATED_WITHIN = Option.withDefault(
            "repeated-within",
            Types.duration(Duration.ofHours(1), Duration.ofDays(365)),
            "14d",
            "The time in which earlier cases are counted.");
    private static final Option<Duration> LAPSED_AFTER = Option.withDefault(
            "lapsed-after",
            Types.duration(Duration.ofDays(1), Duration.ofDays(3_650)),
            "365d",
            "A customer whose last order is longer ago has lapsed, one sign of `$ChurnRisk`.");

    static final Section<CustomerSettings> SECTION = Section.of(
                    "What is known of customers, and what follows from it.",
                    CustomerOptions::make,
                    CSV,
                    JDBC,
                    LDAP,
                    HTTP,
                    FIELDS,
                    ACCOUNT_LINK,
                    ORDER_LINK,
                    TIMEOUT,
                    KEEP,
                    KEEP_MISSING,
                    TIERS,
                    VIP_VALUE,
                    REPEATED,
                    REPEATED_WITHIN,
                    LAPSED_AFTER)
            .checked(CustomerOptions::oneDirectory)
            .checked(CustomerOptions::pointers);

    private CustomerOptions() {}

    private static CustomerSettings make(Values values) {
        Optional<DirectorySource> source = Stream.of(CSV, JDBC, LDAP, HTTP)
                .flatMap(option -> values.find(option).stream())
                .map(DirectorySource.class::cast)
                .findFirst();
        return new CustomerSettings(
                source.map(from -> new DirectorySettings(
                        from,
                        values.get(FIELDS),
                        values.find(ACCOUNT_LINK),
                        values.find(ORDER_LINK),
                        values.get(TIMEOUT),
                        values.get(KEEP),
                        values.get(KEEP_MISSING))),
                List.copyOf(values.get(TIERS).values()),
                values.find(VIP_VALUE),
                values.get(REPEATED),
                values.get(REPEATED_WITHIN),
                values.get(LAPSED_AFTER));
    }

    private static void oneDirectory(Values values) {
        List<Option<?>> written = Stream.<Option<?>>of(CSV, JDBC, LDAP, HTTP)
                .filter(values::isWritten)
                .toList();
        if (written.size() > 1) {
            values.problem(
                    written.get(1),
                    "stands beside " + written.get(0).name(),
                    "a desk looks customers up in one place: keep one of them");
        }
    }

    private static void pointers(Values values) {
        if (values.isWritten(HTTP)
                && values.find(FIELDS).orElse(Map.of()).values().stream().anyMatch(name -> !name.startsWith("/"))) {
            values.problem(FIELDS, "holds a name that is no JSON pointer", "begin each with a slash: /account/name");
        }
    }

    private static ScalarType<String> link() {
        return Types.matching("^https?://[A-Za-z0-9][^\\s<>\"\\\\]{0,400}$", "an http or https address with {id} in it")
                .then(text -> {
                    int id = text.indexOf(ID);
                    if (id < 0 || id < text.indexOf('/', text.indexOf("//") + 2)) {
                        throw new WrongValueException(
                                "has no {id} behind the host", "write https://crm.example/customers/{id}");
                    }
                    return text;
                });
    }
}
