package org.mailroom.desk.customers;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mailroom.desk.configuration.CustomerField;
import org.mailroom.desk.configuration.DirectorySettings;
import org.mailroom.desk.configuration.DirectorySource;
import org.mailroom.desk.message.PlainText;

/**
 * Makes a record of what a directory answers. A value that is not what its field should be is refused and told, never
 * mended: markup and controls in names, links that are no http or https address, numbers and dates that are none, and
 * what is too long.
 */
final class RecordReader {
    /** The longest name, in characters. */
    static final int LONGEST_NAME = 100;

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TIER = 40;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_DATE = 30;

    private static final Map<CustomerField, String> LDAP_NAMES = Map.of(
            CustomerField.ID, "uid",
            CustomerField.NAME, "cn",
            CustomerField.PHONE, "telephonenumber");

    private final DirectorySettings settings;
    private final Map<String, String> entry = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> refused = new ArrayList<>();

    private RecordReader(DirectorySettings settings, Map<String, String> entry) {
        this.settings = settings;
        entry.forEach((name, value) -> this.entry.put(name.replace('_', '-'), value));
    }

    /** The record, and which fields were refused and why. */
    record Result(CustomerRecord record, List<String> refused) {}

    static Result read(DirectorySettings settings, Map<String, String> entry) {
        return new RecordReader(settings, entry).result();
    }

    private Result result() {
        Optional<String> id = field(CustomerField.ID, value -> line(value, LONGEST_ID));
        CustomerRecord record = new CustomerRecord(
                id,
                field(CustomerField.NAME, value -> line(value, LONGEST_NAME)),
                field(CustomerField.TIER, RecordReader::tier),
                field(CustomerField.VALUE, RecordReader::number),
                field(CustomerField.PHONE, RecordReader::phone),
                made(settings.accountLink(), id).or(() -> field(CustomerField.ACCOUNT_LINK, RecordReader::link)),
                made(settings.orderLink(), id).or(() -> field(CustomerField.ORDER_LINK, RecordReader::link)),
                field(CustomerField.LAST_ORDER, RecordReader::date));
        return new Result(record, List.copyOf(refused));
    }

    private <T> Optional<T> field(CustomerField field, Function<String, T> reader) {
        String own = settings.source() instanceof DirectorySource.Ldap
                ? LDAP_NAMES.getOrDefault(field, field.word())
                : settings.source() instanceof DirectorySource.Http ? "/" + field.word() : field.word();
        String name = settings.fields().getOrDefault(field, own).replace('_', '-');
        return Optional.ofNullable(entry.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .flatMap(value -> read(field, value, reader));
    }

    private <T> Optional<T> read(CustomerField field, String value, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(value));
        } catch (IllegalArgumentException wrong) {
            refused.add(field.word() + " " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static String line(String value, int longest) {
        demand(value.length() <= longest, "is longer than " + longest + " characters");
        demand(PlainText.line(value, longest).equals(value.replaceAll(" +", " ")), "holds controls");
        demand(value.chars().noneMatch(c -> c == '<' || c == '>'), "holds markup");
        return value;
    }

    private static String tier(String value) {
        demand(value.length() <= LONGEST_TIER, "is longer than " + LONGEST_TIER + " characters");
        String tier = value.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
        demand(
                tier.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')
                        && tier.charAt(0) != '-',
                "is no word of letters, digits and hyphens");
        return tier;
    }

    private static BigDecimal number(String value) {
        demand(value.length() <= LONGEST_NUMBER, "is longer than " + LONGEST_NUMBER + " characters");
        demand(value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-'), "is no number");
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("is no number", wrong);
        }
    }

    private static String phone(String value) {
        demand(value.length() <= LONGEST_PHONE, "is longer than " + LONGEST_PHONE + " characters");
        demand(
                value.chars().allMatch(c -> c >= '0' && c <= '9' || " +-()/.".indexOf(c) >= 0),
                "is no telephone number");
        return value;
    }

    private static LocalDate date(String value) {
        demand(value.length() <= LONGEST_DATE, "is longer than " + LONGEST_DATE + " characters");
        try {
            return LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("is no date like 2026-12-31", wrong);
        }
    }

    private static String link(String value) {
        demand(value.length() <= LONGEST_LINK, "is longer than " + LONGEST_LINK + " characters");
        demand(value.chars().allMatch(c -> c > ' ' && c < 0x7f && "<>\"'\\".indexOf(c) < 0), "is no web address");
        try {
            URI uri = new URI(value);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            demand(
                    (scheme.equals("https") || scheme.equals("http"))
                            && uri.getHost() != null
                            && uri.getUserInfo() == null,
                    "is no http or https address");
            return uri.toASCIIString();
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("is no web address", wrong);
        }
    }

    private static Optional<String> made(Optional<String> template, Optional<String> id) {
        return template.flatMap(link -> id.map(known -> link.replace(
                "{id}", URLEncoder.encode(known, StandardCharsets.UTF_8).replace("+", "%20"))));
    }

    private static void demand(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
