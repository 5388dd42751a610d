package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.learning.Example;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code mailroom learn}. */
@Command(
        name = "learn",
        description = {
            "Show or change what a desk has learned about where mail belongs. Moving mail between queues teaches by itself.",
            "  mailroom learn status            how much was learned, and how often it was right",
            "  mailroom learn words QUEUE       the words that speak most for a queue",
            "  mailroom learn import FILE       teaches a table (FILE.csv, with columns text and queue), a mailbox file",
            "                                   (FILE.mbox, whose name is the queue), or a folder with a folder of mails or",
            "                                   a mailbox file for each queue; importing again changes nothing",
            "  mailroom learn rebuild           makes the model anew of the examples that are kept",
            "  mailroom learn reset             forgets everything the desk has learned"
        })
final class Learn extends RunningServerCommand {
    /** How many examples are sent at once. */
    private static final int BATCH = 200;
    /** So many examples are mixed with each other; they are kept in memory meanwhile. */
    private static final int MIXED = 20_000;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "status|words|import|rebuild|reset",
            defaultValue = "status",
            description = "What to do (default: ${DEFAULT-VALUE}).")
    private String action = "status";

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUEUE|FILE", description = "The queue, or what is imported.")
    private @Nullable String argument;

    @Option(names = "--desk", required = true, paramLabel = "ID", description = "The desk.")
    private String desk = "";

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "Import: the table's column that names the queue, or the queue of all mails.")
    private @Nullable String label;

    @Option(
            names = "--map",
            paramLabel = "LABEL=QUEUE",
            description = "Import: the queue that a label stands for; may be repeated.")
    private Map<String, String> map = Map.of();

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> strange = new TreeMap<>();
    private int learned;
    private int known;

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        return switch (action) {
            case "status" -> print(Answers.of(admin.get(path())));
            case "words" -> words(admin);
            case "import" -> teach(admin);
            case "rebuild", "reset" -> print(Answers.of(admin.send("POST", path() + "/" + action, "")));
            default ->
                throw new ParameterException(
                        specification().commandLine(), "write status, words, import, rebuild or reset, not " + action);
        };
    }

    private String path() {
        return "/mailroom/learning/" + WebAdmin.escaped(desk);
    }

    private int print(JsonNode status) {
        out().printf(
                        "%s examples are kept; decisions begin at %s and need %.0f%%%s%n",
                        Answers.text(status, "examples"),
                        Answers.text(status, "needed"),
                        100 * status.path("threshold").asDouble(),
                        status.path("enabled").asBoolean() ? "" : " (learning is switched off)");
        status.path("queues")
                .fields()
                .forEachRemaining(
                        queue -> out().printf("  %7d  %s%n", queue.getValue().asLong(), Answers.line(queue.getKey())));
        out().printf(
                        "Of the last examples %.0f%% were placed rightly before they were learned. The model takes %.1f MB.%n",
                        100 * status.path("share").asDouble(),
                        status.path("bytes").asDouble() / 1_000_000);
        status.path("notes").forEach(note -> out().println(Answers.line(note.asText())));
        return ExitCode.OK;
    }

    private int words(WebAdmin admin) throws IOException {
        JsonNode words = Answers.of(admin.get(path() + "/words/" + WebAdmin.escaped(argument("the name of a queue"))));
        if (words.isEmpty()) {
            out().println("Nothing was learned about " + argument + ".");
        }
        words.forEach(word -> out().println(Answers.line(word.asText())));
        return ExitCode.OK;
    }

    private int teach(WebAdmin admin) throws IOException {
        Path source = Path.of(argument("a file or folder"));
        List<LabelledText> texts = new ArrayList<>();
        new LabelledTexts(source, Optional.ofNullable(label)).each(text -> {
            texts.add(text.cut(Example.LONGEST_TEXT));
            if (texts.size() == MIXED) {
                send(admin, texts);
            }
        });
        send(admin, texts);
        out().printf("%d examples were learned, %d were known or empty.%n", learned, known);
        strange.forEach((queue, count) -> err().printf(
                        "%d examples of %s were passed over: the desk has no such queue; say --map '%s=QUEUE'%n",
                        count, Answers.line(queue), Answers.line(queue)));
        return strange.isEmpty() ? ExitCode.OK : ExitCode.FAILURE;
    }

    /** Sends these texts in batches, mixed: who learns one queue after the other forgets the first. */
    private void send(WebAdmin admin, List<LabelledText> texts) throws IOException {
        Collections.shuffle(texts, new Random(texts.size()));
        for (int from = 0; from < texts.size(); from += BATCH) {
            teach(admin, texts.subList(from, Math.min(texts.size(), from + BATCH)));
        }
        texts.clear();
    }

    private void teach(WebAdmin admin, List<LabelledText> texts) throws IOException {
        ObjectNode lessons = json.createObjectNode();
        ArrayNode examples = lessons.putArray("examples");
        texts.forEach(text -> examples.addObject()
                .put("queue", map.getOrDefault(text.label(), text.label()))
                .put("text", text.text()));
        JsonNode taught = Answers.of(admin.send("POST", path() + "/examples", json.writeValueAsString(lessons)));
        learned += taught.path("learned").asInt();
        known += taught.path("known").asInt();
        taught.path("strange")
                .fields()
                .forEachRemaining(
                        queue -> strange.merge(queue.getKey(), queue.getValue().asInt(), Integer::sum));
    }

    private String argument(String what) {
        if (argument == null) {
            throw new ParameterException(specification().commandLine(), action + " needs " + what);
        }
        return argument;
    }
}
