package org.mailroom.desk.configuration;

import java.util.Map;
import org.mailroom.desk.configuration.options.Option;
import org.mailroom.desk.configuration.options.Section;
import org.mailroom.desk.configuration.options.Types;

/** What can be written under {@code desks.<id>.folders}. */
final class FolderOptions {

    private static final Option<Boolean> BY_ROLE = Option.withDefault(
            "by-role",
            Types.yesNo(),
            "false",
            "Whether agents see only the folders of their queues, what is shared, and of `Agents`, `Outbox` and `Returned`"
                    + " their own; supervisors see all. Otherwise all people of the desk see all.");
    private static final Option<FolderLanguage> LANGUAGE = Option.withDefault(
            "language",
            Types.oneOf(FolderLanguage.class),
            "en",
            "The language of the folders' names; queues and people keep theirs. When it changes the folders are renamed at"
                    + " the next start.");

    private static final Option<Map<String, String>> NAMES = Option.withDefault(
            "names",
            OwnFolderNames.type(),
            "{}",
            "What some folders are called instead, by their English paths: `Queues: Tickets`, `Waiting/Customer: On hold`."
                    + " When it changes they are renamed at the next start.");
    private static final Option<Map<String, String>> FORMER_NAMES = Option.withDefault(
            "former-names",
            OwnFolderNames.type(),
            "{}",
            "What folders were called by `names` before, when that is changed or taken away: without it they are not found.");

    static final Section<FolderSettings> SECTION = Section.of(
                    "The folders of the desk's account and of its review mailbox.",
                    values -> new FolderSettings(
                            values.get(BY_ROLE), values.get(LANGUAGE), values.get(NAMES), values.get(FORMER_NAMES)),
                    BY_ROLE,
                    LANGUAGE,
                    NAMES,
                    FORMER_NAMES)
            .checked(values -> OwnFolderNames.eachMeansOneFolder(values, LANGUAGE, NAMES))
            .checked(values -> OwnFolderNames.eachMeansOneFolder(values, LANGUAGE, FORMER_NAMES))
            .checked(values -> OwnFolderNames.noneWasAnothers(values, NAMES, FORMER_NAMES));

    private FolderOptions() {}
}
