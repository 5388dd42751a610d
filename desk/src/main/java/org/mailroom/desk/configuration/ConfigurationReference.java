package org.mailroom.desk.configuration;

import org.mailroom.desk.configuration.options.JsonSchema;
import org.mailroom.desk.configuration.options.ReferencePage;

/** What is generated from the description of the options: the page for people and the schema for their editors. */
public final class ConfigurationReference {

    private static final String INTRODUCTION = """
            # Configuration: `mailroom.yaml`

            <!-- Generated from the code that reads the file; do not edit. -->

            One YAML file says everything about the desks of a server. It is read once and checked whole: at the first
            mistake the server does not start, and `./mailroom check` lists all of them, each with line, path and mend. When
            the file changes it is read again, and put in force whole or not at all. [conf/mailroom.yaml](../conf/mailroom.yaml)
            is a commented example; an editor that knows [conf/mailroom.schema.json](../conf/mailroom.schema.json) helps while
            typing.

            - A *duration* is a number with its unit, `500ms`, `30s`, `2m`, `4h`, `1d`, or several of them, `1h30m`. A day is
              24 hours.
            - A *list* with one entry may be written as that entry alone, where its entries are single values.
            - A relative path starts at the folder of the file.
            - Unknown names, names written twice, aliases (`*x`), tags (`!x`) and files larger than 1 MiB are refused.
            - In paths of problems, list entries count from 1: `desks.support.triage[2].queue` is the queue of the second rule.

            """;

    private ConfigurationReference() {}

    /** {@code docs/configuration.md}. */
    public static String page() {
        return INTRODUCTION + ReferencePage.of(MailroomOptions.SECTION).stripTrailing() + "\n";
    }

    /** {@code conf/mailroom.schema.json}. */
    public static String schema() {
        return JsonSchema.of("mailroom.yaml", MailroomOptions.SECTION);
    }
}
