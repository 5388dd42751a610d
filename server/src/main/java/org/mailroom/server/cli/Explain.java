package org.mailroom.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.explain.Line;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.explain.SampleExplainer;
import org.mailroom.desk.explain.UnexplainableException;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.process.ServerProcess;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailroom explain}. */
@Command(
        name = "explain",
        description = {
            "Say what would happen to a mail, and why: one line for each step. Changes nothing.",
            "Asks the running server, which knows its cases. If none runs, the configuration of its folder is used with the "
                    + "same checks and policies, and every mail counts as the first of its sender."
        })
final class Explain extends StateCommand {
    /** Largest file read, in bytes. */
    static final int LARGEST = 64 << 20;

    @Parameters(paramLabel = "FILE.eml", description = "The message as it is sent (RFC 5322).")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            converter = AddressArgument.class,
            description = "Envelope recipient; may be repeated (default: everybody in To, Cc and Bcc).")
    private List<EmailAddress> to = List.of();

    @Option(
            names = "--from",
            paramLabel = "ADDRESS",
            description = "Envelope sender, <> for the null sender of machines (default: Return-Path, else From).")
    private @Nullable String from;

    @ArgGroup(exclusive = false)
    private @Nullable Author author;

    /** Who would send it. */
    static final class Author {
        @Option(
                names = "--agent",
                required = true,
                paramLabel = "NAME",
                description = "Explain it as a reply that this person of the desk submits.")
        private String name = "";

        @Option(names = "--desk", required = true, paramLabel = "ID", description = "The person's desk.")
        private String desk = "";
    }

    @Override
    public Integer call() throws IOException {
        Sample sample = new Sample(RawMessage.of(bytes()), Optional.ofNullable(from), to);
        Result result = new MailroomConfigurationReader().read(ConfigurationFile.of(state()));
        List<ConfigurationProblem> problems = ConfigurationFile.problems(result);
        problems.forEach(err()::println);
        return problems.isEmpty() ? explain(sample, result.orThrow()) : ExitCode.FAILURE;
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException(file + " is larger than " + LARGEST + " bytes");
            }
            return bytes;
        }
    }

    private int explain(Sample sample, MailroomConfiguration configuration) throws IOException {
        try {
            Optional<List<Line>> asked = ServerProcess.in(state()).isPresent() ? ask(sample) : Optional.empty();
            if (asked.isEmpty()) {
                err().println("The server was not asked: every mail counts as the first of its sender.");
            }
            List<Line> lines = asked.isPresent() ? asked.get() : work(sample, configuration);
            lines.forEach(line -> out().println(Answers.line(line.step()) + ": " + Answers.line(line.words())));
            return ExitCode.OK;
        } catch (UnexplainableException nothingToSay) {
            err().println(file + ": " + nothingToSay.getMessage());
            return ExitCode.FAILURE;
        }
    }

    private Optional<List<Line>> ask(Sample sample) throws IOException {
        RunningDesk desk = new RunningDesk(WebAdmin.of(state()));
        return author == null ? desk.inbound(sample) : desk.outbound(sample, author.desk, author.name);
    }

    private List<Line> work(Sample sample, MailroomConfiguration configuration) throws IOException {
        SampleExplainer explainer =
                new OfflineDesk(configuration, InstantSource.system(), new SecureRandom()).explainer();
        return author == null ? explainer.inbound(sample) : explainer.outbound(sample, author.desk, author.name);
    }
}
