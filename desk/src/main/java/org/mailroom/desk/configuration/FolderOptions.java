package org.mailroom.desk.configuration;

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

    static final Section<FolderSettings> SECTION = Section.of(
            "The folders of the desk's account and of its review mailbox.",
            values -> new FolderSettings(values.get(BY_ROLE), values.get(LANGUAGE)),
            BY_ROLE,
            LANGUAGE);

    private FolderOptions() {}
}
