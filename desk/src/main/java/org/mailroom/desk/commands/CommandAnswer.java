package org.mailroom.desk.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.filing.InternalNotice;
import org.mailroom.desk.folders.FolderNames;

/**
 * Writes the answer to a mail with commands: what was done and what not and why, line by line.
 *
 * @param name names the answer
 * @param lines the commands as they were written
 * @param outcomes what became of each, in the same order
 * @param leftOut how many more commands there were than are carried out
 */
record CommandAnswer(String name, List<String> lines, List<CommandOutcome> outcomes, int leftOut) {

    InternalNotice in(DeskConfiguration desk, Optional<String> about) {
        return new InternalNotice(subject(), name + "@" + desk.account().domain(), about, text(FolderNames.of(desk)));
    }

    private String subject() {
        long done = outcomes.stream().filter(CommandOutcome::done).count();
        long refused = outcomes.size() - done + leftOut;
        return "Commands: " + done + " done" + (refused == 0 ? "" : ", " + refused + " not done");
    }

    private String text(FolderNames names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            CommandOutcome outcome = outcomes.get(i);
            text.append("> ")
                    .append(lines.get(i))
                    .append('\n')
                    .append(outcome.done() ? "Done: " : "Not done: ")
                    .append(names.inWords(outcome.words()))
                    .append(outcome.words().endsWith("?") ? "\n\n" : ".\n\n");
        }
        if (leftOut > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "Not done: %d more. One mail may have %d commands; send the others in another.%n%n",
                    leftOut,
                    CommandLines.MOST));
        }
        return text + (needsHelp() ? names.inWords(help()) : "");
    }

    private boolean needsHelp() {
        return outcomes.stream().anyMatch(outcome -> !outcome.done())
                || lines.stream().anyMatch(line -> line.equalsIgnoreCase(CommandVerb.HELP.word()));
    }

    private static String help() {
        return "The commands, one a line, in the text or in the subject:\n\n"
                + Arrays.stream(CommandVerb.values())
                        .map(verb ->
                                "  " + verb.form() + "\n      " + verb.meaning().replace("`", "") + "\n")
                        .collect(Collectors.joining());
    }
}
