package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code mailroom case}. */
@Command(
        name = "case",
        description = {
            "Show a case, or change it.",
            "  mailroom case show CASE               its mails, and what it is to other cases",
            "  mailroom case merge CASE OTHER        CASE becomes part of OTHER, which goes on",
            "  mailroom case split CASE MESSAGE-ID   the mail becomes a case of its own",
            "  mailroom case link CASE OTHER         the two belong together, each stays what it is",
            "  mailroom case close CASE --reason R   it is done, such as when the customer has called",
            "  mailroom case acknowledge CASE        its alarm stays quiet for agents and supervisors",
            "  mailroom case reopen CASE             it is open again, closed or snoozed as it was",
            "  mailroom case assign CASE AGENT       it is that agent's",
            "  mailroom case release CASE [QUEUE]    it is nobody's any more and waits in its queue, or in another",
            "  mailroom case snooze CASE TIME        it rests until then: '2026-12-24 09:00', 2026-12-24, +4h, +3d, +2w",
            "  mailroom case categorise CASE NAME    it is about that",
            "  mailroom case prioritise CASE NAME    it is low, normal, high or urgent"
        })
final class CaseCommand extends RunningServerCommand {
    private static final Map<Action, String> NEEDED = Map.of(
            Action.merge, "a second case",
            Action.link, "a second case",
            Action.split, "the MESSAGE-ID of a mail",
            Action.assign, "an agent",
            Action.snooze, "a time",
            Action.categorise, "a category",
            Action.prioritise, "a priority");

    /** What to do. */
    enum Action {
        show,
        merge,
        split,
        link,
        close,
        acknowledge,
        reopen,
        assign,
        release,
        snooze,
        categorise,
        prioritise
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "What to do: ${COMPLETION-CANDIDATES}.")
    private Action action = Action.show;

    @Parameters(index = "1", paramLabel = "CASE", description = "A case's number, as in subjects.")
    private String number = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OTHER|MESSAGE-ID|AGENT|QUEUE|TIME|NAME",
            description = "The other case; the mail to split off, by its Message-ID or its id as show tells it; or what"
                    + " the action needs.")
    private @Nullable String other;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why the case is closed, for its story.")
    private String reason = "";

    @Override
    int run(ServerProcess server, WebAdmin admin) throws IOException {
        check();
        String path = "/mailroom/case/" + WebAdmin.escaped(number);
        return switch (action) {
            case show -> show(Answers.of(admin.get(path)));
            case merge -> order(admin, path + "/merge?into=", "Case %s goes on; %s is part of it now.");
            case split -> order(admin, path + "/split?mail=", "The mail is case %s now.");
            case link -> order(admin, path + "/link?to=", "Case %s is linked.");
            case close -> settled(admin, path + "/close?reason=" + WebAdmin.escaped(reason), " is closed.");
            case acknowledge -> settled(admin, path + "/acknowledge", ": its alarm stays quiet for now.");
            case reopen, assign, release, snooze, categorise, prioritise -> command(admin, path + "/" + action);
        };
    }

    private int command(WebAdmin admin, String path) throws IOException {
        String words = other == null ? "" : other;
        JsonNode done = Answers.of(admin.send("POST", path + "?words=" + WebAdmin.escaped(words), ""));
        String said = Answers.text(done, "words");
        out().println(Character.toUpperCase(said.charAt(0)) + said.substring(1) + ".");
        return ExitCode.OK;
    }

    private void check() {
        Optional<String> needed = Optional.ofNullable(NEEDED.get(action));
        if (needed.isPresent() && other == null) {
            throw wrong(action + " needs " + needed.get());
        }
        if (needed.isEmpty() && action != Action.release && other != null) {
            throw wrong(action + " is about one case");
        }
        if (action != Action.close && !reason.isEmpty()) {
            throw wrong("--reason is for close");
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(specification().commandLine(), words);
    }

    private int order(WebAdmin admin, String path, String done) throws IOException {
        JsonNode shown = Answers.of(admin.send("POST", path + WebAdmin.escaped(String.valueOf(other)), ""));
        out().println(done.formatted(Answers.text(shown, "number"), Answers.line(number)));
        return ExitCode.OK;
    }

    private int settled(WebAdmin admin, String path, String done) throws IOException {
        JsonNode shown = Answers.of(admin.send("POST", path, ""));
        out().println("Case " + Answers.text(shown, "number") + done);
        return ExitCode.OK;
    }

    private int show(JsonNode shown) {
        out().println("Case " + Answers.text(shown, "number") + " of desk " + Answers.text(shown, "desk") + ": "
                + Answers.text(shown, "subject"));
        row("state", Answers.text(shown, "state"));
        row("customer", Answers.text(shown, "customer"));
        row("queue", Answers.text(shown, "queue"));
        optional(shown, "agent", "agent", false);
        row("opened", Answers.moment(shown, "openedAt"));
        optional(shown, "due", "firstResponseDue", true);
        optional(shown, "answered", "firstResponseAt", true);
        optional(shown, "closed", "closedAt", true);
        optional(shown, "part of", "mergedInto", false);
        shown.path("parts").forEach(part -> row("contains", Answers.line(part.asText())));
        shown.path("links").forEach(link -> row(Answers.text(link, "kind"), about(link)));
        shown.path("mails").forEach(mail -> out().println(line(mail)));
        return ExitCode.OK;
    }

    private static String about(JsonNode link) {
        return Answers.text(link, "number") + "  " + Answers.text(link, "subject");
    }

    private void optional(JsonNode shown, String label, String name, boolean moment) {
        if (!shown.path(name).isMissingNode() && !shown.path(name).isNull()) {
            row(label, moment ? Answers.moment(shown, name) : Answers.text(shown, name));
        }
    }

    private void row(String label, String value) {
        out().printf("  %-13s %s%n", label, value);
    }

    private static String line(JsonNode mail) {
        return "%s  %-15s %s  %s%s%n    id %s, Message-ID %s"
                .formatted(
                        Answers.moment(mail, "at"),
                        Answers.text(mail, "kind"),
                        Answers.line(mail.path("from").asText("unknown")),
                        Answers.text(mail, "subject"),
                        mail.path("superseded").asBoolean() ? "  (a newer mail stands in its place)" : "",
                        Answers.text(mail, "id"),
                        Answers.text(mail, "messageId"));
    }
}
