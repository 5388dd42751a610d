package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code mailroom incident}. */
@Command(
        name = "incident",
        description = {
            "Tell every customer who writes of something that is broken, in the acknowledgement.",
            "  mailroom incident on TEXT --desk ID    begins to tell it",
            "  mailroom incident list                 shows what is told, and what many write about now",
            "  mailroom incident off [ID]             ends it: one notice, all of a --desk, or all"
        })
final class Incident extends RunningServerCommand {
    private static final String PATH = "/mailroom/incidents";
    private static final String RISING = "/mailroom/bursts";

    /** What to do. */
    enum Action {
        on,
        off,
        list
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "on|off|list",
            defaultValue = "list",
            description = "What to do (default: ${DEFAULT-VALUE}).")
    private Action action = Action.list;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT|ID",
            description = "What customers are told, one line; or the notice to switch off.")
    private @Nullable String text;

    @Option(names = "--desk", paramLabel = "ID", description = "The desk whose customers are told.")
    private @Nullable String desk;

    @Option(names = "--queue", paramLabel = "NAME", description = "Only those whose inquiry lies in this queue.")
    private @Nullable String queue;

    @Option(names = "--category", paramLabel = "NAME", description = "Only those whose inquiry has this category.")
    private @Nullable String category;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "Only in mails of this language, for example de (default: in all).")
    private @Nullable String language;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        return switch (action) {
            case on -> on(admin);
            case off -> off(admin);
            case list -> list(admin);
        };
    }

    private int on(WebAdmin admin) throws IOException {
        if (text == null || desk == null) {
            throw new ParameterException(specification().commandLine(), "on needs the TEXT and a --desk");
        }
        ObjectNode order = new ObjectMapper().createObjectNode();
        order.put("desk", desk)
                .put("queue", queue)
                .put("category", category)
                .put("language", language)
                .put("text", text)
                .put("by", System.getProperty("user.name"));
        JsonNode notice = Answers.of(admin.send("POST", PATH, order.toString()));
        out().println("Customers are told: " + line(notice));
        return ExitCode.OK;
    }

    private int off(WebAdmin admin) throws IOException {
        String which = text == null ? "" : "/" + WebAdmin.escaped(text);
        String whose = desk == null ? "" : "?desk=" + WebAdmin.escaped(desk);
        JsonNode ended = Answers.of(admin.send("DELETE", PATH + which + whose, ""));
        if (ended.isEmpty()) {
            out().println("No such notice is on.");
        }
        ended.forEach(notice -> out().println("No longer told: " + line(notice)));
        return ExitCode.OK;
    }

    private int list(WebAdmin admin) throws IOException {
        JsonNode notices = Answers.of(admin.get(PATH));
        if (notices.isEmpty()) {
            out().println("No notice is on.");
        }
        notices.forEach(notice -> out().println(line(notice)));
        Answers.of(admin.get(RISING)).forEach(burst -> out().println(rising(burst)));
        return ExitCode.OK;
    }

    private static String rising(JsonNode burst) {
        return "Many customers of desk %s write about \"%s\" since %s, %s within an hour then; their mails bear %s."
                .formatted(
                        Answers.text(burst, "desk"),
                        Answers.text(burst, "topic"),
                        Answers.moment(burst, "begun"),
                        Answers.text(burst, "mails"),
                        Answers.text(burst, "keyword"));
    }

    private static String line(JsonNode notice) {
        return "%s  desk %s%s%s%s, since %s by %s: %s"
                .formatted(
                        Answers.text(notice, "id"),
                        Answers.text(notice, "desk"),
                        part(notice, "queue"),
                        part(notice, "category"),
                        part(notice, "language"),
                        Answers.moment(notice, "begun"),
                        Answers.text(notice, "by"),
                        Answers.text(notice, "text"));
    }

    private static String part(JsonNode notice, String name) {
        return notice.path(name).isTextual() ? ", " + name + " " + Answers.text(notice, name) : "";
    }
}
