package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.intake.OwnIdentity;
import org.mailroom.desk.measure.LabelledMail;
import org.mailroom.desk.measure.Measurement;
import org.mailroom.desk.measure.Score;
import org.mailroom.desk.message.EmailAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailroom measure}. */
@Command(
        name = "measure",
        description = {
            "Take labelled mails through the desk's checks and say how many came out as their labels say.",
            "DIR holds mails and a labels.tsv: on each line a file name, a tab, and labels such as "
                    + "ack=no;kind=bounce;thread=T1;recipients=a@b.example (ack: yes, no or ?), or for replies "
                    + "screen=card numbers,secrets (what the screens should find, or none). Sends nothing, changes "
                    + "nothing, needs no server; cases are those of these mails alone. Ends with 1 if a labelled person "
                    + "would be silenced, a labelled machine answered, a mail failed or its bytes changed."
        })
final class Measure extends StateCommand {
    @Parameters(paramLabel = "DIR", description = "The folder.")
    private Path folder = Path.of("");

    @Option(names = "--desk", paramLabel = "ID", description = "Whose configuration is used (default: the first desk).")
    private @Nullable String desk;

    @Option(
            names = "--own",
            paramLabel = "ADDRESS",
            converter = AddressArgument.class,
            description = "An address that counts as the desk's own; may be repeated.")
    private List<EmailAddress> own = List.of();

    @Option(
            names = "--own-host",
            paramLabel = "HOST",
            description = "A host behind the @ of Message-IDs that counts as the desk's own; may be repeated.")
    private List<String> ownHosts = List.of();

    @Option(
            names = "--list",
            paramLabel = "LIST-ID",
            description = "A list in front of the desk, whose mail counts as its author's; may be repeated.")
    private List<String> lists = List.of();

    @Option(
            names = "--largest",
            paramLabel = "BYTES",
            description = "The largest mail that is read whole; a larger one counts as failed (default: "
                    + "${DEFAULT-VALUE}).")
    private int largest = Explain.LARGEST;

    @Override
    public Integer call() throws IOException {
        Result result = new MailroomConfigurationReader().read(ConfigurationFile.of(state()));
        if (result.configuration().isEmpty()) {
            result.problems().forEach(err()::println);
            return ExitCode.FAILURE;
        }
        MailroomConfiguration configuration = result.orThrow();
        Optional<DeskConfiguration> measured =
                desk == null ? configuration.desks().stream().findFirst() : configuration.deskById(desk);
        if (measured.isEmpty()) {
            err().println("There is no desk " + desk + "; there are "
                    + configuration.desks().stream().map(DeskConfiguration::id).toList());
            return ExitCode.FAILURE;
        }
        Measurement measurement = new OfflineDesk(configuration, InstantSource.system(), new SecureRandom())
                .measurement(measured.get(), this::andOurs);
        new LabelledFolder(folder, largest).each(visitor(measurement));
        return print(measurement.score());
    }

    private LabelledFolder.Visitor visitor(Measurement measurement) {
        return new LabelledFolder.Visitor() {
            @Override
            public void visit(LabelledMail mail) {
                measurement.look(mail);
            }

            @Override
            public void tooLarge(LabelledMail mail, long bytes) {
                measurement.passOver(
                        mail,
                        "not looked at: its " + bytes + " bytes are more than " + largest + "; --largest reads it");
            }
        };
    }

    private OwnIdentity andOurs(OwnIdentity known) {
        return known.with(own, ownHosts, lists);
    }

    private int print(Score score) {
        score.counts().forEach((table, counts) -> {
            out().println(table);
            counts.forEach((what, count) -> out().printf("  %7d  %s%n", count, Answers.line(what)));
        });
        score.wrong().forEach(words -> out().println("- " + Answers.line(words)));
        boolean right = Stream.of("wrong: person silenced", "wrong: machine answered")
                        .allMatch(what -> score.of("acknowledgement", what) == 0)
                && Stream.of("failed", "bytes changed").allMatch(what -> score.of("mails", what) == 0);
        return right ? ExitCode.OK : ExitCode.FAILURE;
    }
}
