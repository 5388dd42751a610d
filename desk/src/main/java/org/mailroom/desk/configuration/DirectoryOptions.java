package org.mailroom.desk.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.DirectorySource.CsvFile;
import org.mailroom.desk.configuration.DirectorySource.Http;
import org.mailroom.desk.configuration.DirectorySource.Jdbc;
import org.mailroom.desk.configuration.DirectorySource.Ldap;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.configuration.options.WrongValueException;

/** What can be written under {@code csv}, {@code jdbc}, {@code ldap} and {@code http} of {@code desks.<id>.customers}. */
final class DirectoryOptions {

    private static final Option<Path> FILE = Option.required(
            "file",
            FileTypes.existingFile(),
            "UTF-8 with the columns' names in the first line; it is read again when it changes.");
    private static final Option<String> SEPARATOR = Option.withDefault(
            "separator", Types.oneOf(List.of(",", ";", "tab")), ",", "What stands between two values.");
    private static final Option<String> ADDRESS_COLUMN = Option.withDefault(
            "address-column", Types.line(100), "address", "The column with the customers' addresses.");

    private static final Option<String> JDBC_URL = Option.required(
            "url",
            Types.matching("^jdbc:[a-z0-9]+:[^\\s]{1,500}$", "a JDBC URL"),
            "JDBC URL; the driver's jar lies beside Mailroom's, those of Derby and PostgreSQL are there.");
    private static final Option<String> USER =
            Option.optional("user", Types.line(500), "Whom to log in as, where a login is asked for.");
    private static final Option<Secret> PASSWORD_FILE =
            Option.optional("password-file", FileTypes.secretInFile(), "File whose first line is the password.");
    private static final Option<Secret> PASSWORD_ENV = Option.optional(
            "password-env",
            FileTypes.secretInEnvironment(),
            "Environment variable that holds the password; not together with `password-file`.");
    private static final Option<String> QUERY = Option.required(
            "query",
            query(),
            "Statement with one parameter `?`, the address in small letters; the columns of its first row are the fields.");

    private static final Option<String> LDAP_URL = Option.required(
            "url",
            Types.matching("^ldaps?://[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:[0-9]{1,5})?/?$", "ldaps://host or ldap://host"),
            "The LDAP server.");
    private static final Option<String> BASE =
            Option.required("base", Types.line(500), "Distinguished name below which customers are searched.");
    private static final Option<String> FILTER = Option.withDefault(
            "filter",
            with(Types.line(500), "a search filter with {address} in it"),
            "(mail={address})",
            "Search filter (RFC 4515); `{address}` stands for the address, escaped.");

    private static final Option<String> HTTP_URL = Option.required(
            "url",
            httpUrl(),
            "Page that answers JSON; `{address}` stands for the address, percent-encoded. 404 means no such customer.");
    private static final Option<Secret> TOKEN_FILE =
            Option.optional("token-file", FileTypes.secretInFile(), "File whose first line is a bearer token.");
    private static final Option<Secret> TOKEN_ENV = Option.optional(
            "token-env",
            FileTypes.secretInEnvironment(),
            "Environment variable that holds a bearer token; not together with `token-file`.");

    static final Section<CsvFile> CSV = Section.of(
            "A file of customers, one a line; a line that is wrong is told in the log by its number, and left out.",
            values -> new CsvFile(
                    values.get(FILE),
                    values.get(SEPARATOR).equals("tab")
                            ? '\t'
                            : values.get(SEPARATOR).charAt(0),
                    values.get(ADDRESS_COLUMN)),
            FILE,
            SEPARATOR,
            ADDRESS_COLUMN);

    static final Section<Jdbc> JDBC = Section.of(
                    "A database of customers.",
                    values -> new Jdbc(values.get(JDBC_URL), values.find(USER), password(values), values.get(QUERY)),
                    JDBC_URL,
                    USER,
                    PASSWORD_FILE,
                    PASSWORD_ENV,
                    QUERY)
            .checked(DirectoryOptions::onePassword)
            .checked(DirectoryOptions::noPasswordInUrl);

    static final Section<Ldap> LDAP = Section.of(
                    "An LDAP server that knows the customers.",
                    values -> new Ldap(
                            values.get(LDAP_URL),
                            values.find(USER),
                            password(values),
                            values.get(BASE),
                            values.get(FILTER)),
                    LDAP_URL,
                    USER,
                    PASSWORD_FILE,
                    PASSWORD_ENV,
                    BASE,
                    FILTER)
            .checked(DirectoryOptions::onePassword);

    static final Section<Http> HTTP = Section.of(
                    "A web service that knows the customers. Redirects are not followed.",
                    values -> new Http(
                            values.get(HTTP_URL), values.find(TOKEN_FILE).or(() -> values.find(TOKEN_ENV))),
                    HTTP_URL,
                    TOKEN_FILE,
                    TOKEN_ENV)
            .checked(DirectoryOptions::oneToken);

    private DirectoryOptions() {}

    private static Optional<Secret> password(Values values) {
        return values.find(PASSWORD_FILE).or(() -> values.find(PASSWORD_ENV));
    }

    private static void onePassword(Values values) {
        if (values.isWritten(PASSWORD_FILE) && values.isWritten(PASSWORD_ENV)) {
            values.problem(PASSWORD_ENV, "stands beside password-file", "keep one of them");
        }
        boolean password = values.isWritten(PASSWORD_FILE) || values.isWritten(PASSWORD_ENV);
        if (password != values.isWritten(USER)) {
            values.problem(
                    USER,
                    password ? "is missing beside the password" : "stands without a password",
                    "write user and password-file or password-env together");
        }
    }

    private static void oneToken(Values values) {
        if (values.isWritten(TOKEN_FILE) && values.isWritten(TOKEN_ENV)) {
            values.problem(TOKEN_ENV, "stands beside token-file", "keep one of them");
        }
    }

    private static void noPasswordInUrl(Values values) {
        if (values.find(JDBC_URL).orElse("").toLowerCase(Locale.ROOT).contains("password=")) {
            values.problem(JDBC_URL, "holds a password", "move it to password-file or password-env");
        }
    }

    private static ScalarType<String> with(ScalarType<String> type, String inWords) {
        return type.then(text -> {
            if (!text.contains(DirectorySource.ADDRESS)) {
                throw new WrongValueException("has no place for the address", "write " + inWords);
            }
            return text;
        });
    }

    private static ScalarType<String> query() {
        return Types.text(2_000).then(text -> {
            if (text.chars().filter(c -> c == '?').count() != 1) {
                throw new WrongValueException(
                        "has not exactly one parameter",
                        "write one ? for the address: SELECT name, tier FROM customers WHERE lower(mail) = ?");
            }
            return text;
        });
    }

    private static ScalarType<String> httpUrl() {
        ScalarType<String> url = ScalarType.of(
                "an http or https address with {address} behind the host", Schemas.text("^https?://[^\\s]+$"), text -> {
                    if (!isPage(text)) {
                        throw new WrongValueException(
                                "is not the address of a page", "write https://crm.example/customers?mail={address}");
                    }
                    return text;
                });
        return with(url, "https://crm.example/customers?mail={address}");
    }

    /** The address stands behind the host, never in it: nobody outside chooses whom we ask. */
    private static boolean isPage(String text) {
        int path = text.indexOf('/', text.indexOf("//") + 2);
        return isUrl(text.replace(DirectorySource.ADDRESS, "a"))
                && path > 0
                && !text.substring(0, path).contains(DirectorySource.ADDRESS);
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && (String.valueOf(uri.getScheme()).equals("https")
                            || String.valueOf(uri.getScheme()).equals("http"));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
