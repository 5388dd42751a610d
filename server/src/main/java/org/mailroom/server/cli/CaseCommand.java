package org.mailroom.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
            "Show a case, merge, split, link or close it, or acknowledge its alarm.",
            "  mailroom case show CASE               its mails, and what it is to other cases",
            "  mailroom case merge CASE OTHER        CASE becomes part of OTHER, which goes on",
            "  mailroom case split CASE MESSAGE-ID   the mail becomes a case of its own",
            "  mailroom case link CASE OTHER         the two belong together, each stays what it is",
            "  mailroom case close CASE --reason R   it is done, such as when the customer has called",
            "  mailroom case acknowledge CASE        its alarm stays quiet for agents and supervisors"
        })
final class CaseCommand extends RunningServerCommand {
    /** What to do. */
    enum Action {
        show,
        merge,
        split,
        link,
        close,
        acknowledge
    }

    @Parameters(index = "0", paramLabel = "show|merge|split|link|close|acknowledge", description = "What to do.")
    private Action action = Action.show;

    @Parameters(index = "1", paramLabel = "CASE", description = "A case's number, as in subjects.")
    private String number = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "OTHER|MESSAGE-ID",
            description = "The other case, or the mail to split off: its Message-ID, or its id as show tells it.")
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
        };
    }

    private void check() {
        boolean two = action == Action.merge || action == Action.split || action == Action.link;
        if (two && other == null) {
            throw wrong(action + (action == Action.split ? " needs the MESSAGE-ID of a mail" : " needs a second case"));
        }
        if (!two && other != null) {
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
