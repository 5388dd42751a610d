package org.mailroom.desk.configuration.options;

import java.util.stream.Collectors;

/** The reference of all options as Markdown: one table for each group. */
public final class ReferencePage {

    private ReferencePage() {}

    /** The tables, the same for the same options. */
    public static String of(Section<?> top) {
        return section("", top);
    }

    private static String section(String path, Section<?> section) {
        String heading = path.isEmpty() ? "## Top level" : "## `" + path + "`";
        String rows = section.options().stream().map(ReferencePage::row).collect(Collectors.joining());
        String deeper = section.options().stream()
                .flatMap(option -> option.type().nested().stream()
                        .map(nested -> section(OptionPath.step(path, option.name()) + nested.step(), nested.section())))
                .collect(Collectors.joining());
        return heading + "\n\n" + section.sentence() + "\n\n| option | value | default | meaning |\n|---|---|---|---|\n"
                + rows + "\n" + deeper;
    }

    private static String row(Option<?> option) {
        return "| `" + option.name() + "` | " + cell(option.type().inWords()) + " | " + byDefault(option) + " | "
                + cell(option.sentence()) + " |\n";
    }

    private static String byDefault(Option<?> option) {
        if (option.hasDefault()) {
            return "`" + cell(option.byDefault()) + "`";
        }
        return option.isRequired() ? "**required**" : "–";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
