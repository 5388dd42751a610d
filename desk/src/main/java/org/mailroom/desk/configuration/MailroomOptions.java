package org.mailroom.desk.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.configuration.options.MapType;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.ScalarType;
import org.mailroom.desk.configuration.options.Schemas;
import org.mailroom.desk.configuration.options.ScopeType;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;
import org.mailroom.desk.configuration.options.Values;
import org.mailroom.desk.configuration.options.WrongValueException;

/** What can be written in {@code mailroom.yaml}: from here come reader, schema and reference. */
final class MailroomOptions {

    private static final Option<Integer> VERSION =
            Option.required("version", version(), "Version of this file's format.");
    private static final Option<String> LOGIN_SEPARATOR = Option.withDefault(
            "login-separator",
            Types.oneOf(List.of("/", "%", "!", "=", "~")),
            "/",
            "Joins agent and desk in a login name: `anna/support@acme.example`.");
    private static final Option<Path> KEY_FILE = Option.withDefault(
            "key-file",
            FileTypes.file(),
            "mailroom.key",
            "File with the key that signs reply addresses; made when it is not there. Keep it secret, and keep it.");
    private static final Option<StoreSettings> STORE =
            Option.withDefault("store", StoreOptions.SECTION, "{}", "The database of the desks' state.");
    private static final Option<RetrySettings> RETRY =
            Option.withDefault("retry", RetryOptions.SECTION, "{}", "How failed work is tried again.");
    private static final Option<AutomaticMailSettings> AUTOMATIC_MAIL = Option.withDefault(
            "automatic-mail", AutomaticMailOptions.SECTION, "{}", "When all acknowledgements are stopped.");
    private static final Option<AttachmentReaderSettings> ATTACHMENT_READER =
            Option.withDefault("attachment-reader", AttachmentReaderOptions.SECTION, "{}", "How attachments are read.");
    private static final Option<Map<String, DeskConfiguration>> DESKS = Option.required(
            "desks",
            MapType.of("id", TextTypes.shortName(), new ScopeType<>(DeskOptions.SECTION), 1),
            "The desks, by a short name that commands and logs use. They see nothing of each other.");

    static final Section<MailroomConfiguration> SECTION = Section.of(
            "What holds for the whole server.",
            MailroomOptions::make,
            VERSION,
            LOGIN_SEPARATOR,
            KEY_FILE,
            STORE,
            RETRY,
            AUTOMATIC_MAIL,
            ATTACHMENT_READER,
            DESKS);

    private MailroomOptions() {}

    private static ScalarType<Integer> version() {
        return ScalarType.of("`1`", Schemas.wholeNumber(1, 1), text -> {
            if (!text.equals("1")) {
                throw new WrongValueException("is not a version this Mailroom reads", "write 1");
            }
            return 1;
        });
    }

    private static MailroomConfiguration make(Values values) {
        return new MailroomConfiguration(
                values.get(LOGIN_SEPARATOR),
                values.get(STORE),
                values.get(KEY_FILE),
                values.surroundings().folder(),
                List.copyOf(values.get(DESKS).values()),
                values.get(RETRY),
                values.get(AUTOMATIC_MAIL),
                values.get(ATTACHMENT_READER));
    }
}
