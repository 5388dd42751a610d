package org.mailroom.desk.configuration;

import java.util.Locale;
import java.util.Optional;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;

/** What can be written under {@code store}. */
final class StoreOptions {

    private static final Option<String> URL = Option.withDefault(
            "url",
            Types.matching("^jdbc:(derby|postgresql):[^\\s]{1,500}$", "a JDBC URL of Derby or PostgreSQL"),
            StoreSettings.EMBEDDED,
            "JDBC URL of the database; `${var}` stands for the server's var folder.");
    private static final Option<String> USER =
            Option.optional("user", Types.line(128), "User of the database, where it asks for one.");
    private static final Option<Secret> PASSWORD_FILE = Option.optional(
            "password-file",
            FileTypes.secretInFile(),
            "File whose first line is the password; readable by the server's user only.");
    private static final Option<Secret> PASSWORD_ENV = Option.optional(
            "password-env",
            FileTypes.secretInEnvironment(),
            "Environment variable that holds the password; not together with `password-file`.");
    private static final Option<Integer> POOL_SIZE = Option.withDefault(
            "pool-size", Types.wholeNumber(1, 200), "10", "Most connections to the database open at once.");

    static final Section<StoreSettings> SECTION = Section.of(
                    "Where the desks' state is kept: embedded Derby, or PostgreSQL when one machine is outgrown.",
                    StoreOptions::make,
                    URL,
                    USER,
                    PASSWORD_FILE,
                    PASSWORD_ENV,
                    POOL_SIZE)
            .checked(StoreOptions::noPasswordInUrl)
            .checked(StoreOptions::onePassword);

    private StoreOptions() {}

    private static StoreSettings make(Values values) {
        Optional<Secret> password = values.find(PASSWORD_FILE).or(() -> values.find(PASSWORD_ENV));
        return new StoreSettings(values.get(URL), values.find(USER), password, values.get(POOL_SIZE));
    }

    private static void noPasswordInUrl(Values values) {
        String url = values.find(URL).orElse("").toLowerCase(Locale.ROOT);
        if (url.contains("password=")) {
            values.problem(URL, "holds a password", "move it to password-file or password-env");
        }
    }

    private static void onePassword(Values values) {
        if (values.isWritten(PASSWORD_FILE) && values.isWritten(PASSWORD_ENV)) {
            values.problem(PASSWORD_ENV, "stands beside password-file", "keep one of them");
        }
        if (!values.isWritten(USER) && (values.isWritten(PASSWORD_FILE) || values.isWritten(PASSWORD_ENV))) {
            values.problem(USER, "is missing beside the password", "write user: the database's user");
        }
    }
}
