package org.mailroom.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.configuration.MailroomConfigurationReader.Result;
import org.mailroom.desk.configuration.options.ConfigurationProblem;
import org.mailroom.desk.explain.Sample;
import org.mailroom.desk.explain.UnexplainableException;
import org.mailroom.desk.message.ContentPart;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.service.BusinessCalendar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mailroom preview}. */
@Command(
        name = "preview",
        description = {
            "Show the acknowledgement of a message from a file, or of a sample. Sends nothing.",
            "Uses configuration, templates and articles as they stand in the server's folder. The server need not run; "
                    + "notices of incidents are not shown."
        })
final class Preview extends StateCommand {
    private static final String SAMPLE = """
            From: Jane Doe <jane.doe@customer.example>
            To: %s
            Subject: Where is my order?
            Message-ID: <sample@customer.example>
            Date: %s

            Hello, my parcel has not arrived yet. Where is my order?
            """;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final int STEPS = 8 * 48;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE.eml",
            description = "The message as it is sent (default: a sample of Mailroom's own).")
    private @Nullable Path file;

    @Option(names = "--sample", description = "Take the sample, as without a file.")
    private boolean sample;

    @Option(
            names = "--desk",
            paramLabel = "ID",
            description = "The desk (default: the one the message is for, else the first).")
    private @Nullable String desk;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The customer's language (default: that of the message; of the sample, the desk's first).")
    private @Nullable String language;

    @Option(names = "--closed", description = "At the next moment at which the desk is closed.")
    private boolean closed;

    @Option(names = "--last", description = "As the last one for now, for somebody who writes very often.")
    private boolean last;

    @Option(names = "--html", paramLabel = "PAGE.html", description = "Write the page to this file as well.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        Result read = new MailroomConfigurationReader().read(ConfigurationFile.of(state()));
        List<ConfigurationProblem> problems = ConfigurationFile.problems(read);
        problems.forEach(err()::println);
        if (!problems.isEmpty()) {
            return ExitCode.FAILURE;
        }
        try {
            show(read.orThrow());
            return ExitCode.OK;
        } catch (UnexplainableException nothingToShow) {
            err().println(nothingToShow.getMessage());
            return ExitCode.FAILURE;
        }
    }

    private void show(MailroomConfiguration configuration) throws IOException {
        Instant present = InstantSource.system().instant();
        Optional<Sample> given = given();
        DeskConfiguration chosen = chosen(configuration, given);
        Sample shown = given.orElseGet(() -> sample(chosen, present));
        Optional<Locale> wanted = Optional.ofNullable(language)
                .map(Locale::forLanguageTag)
                .or(() -> given.isPresent()
                        ? Optional.empty()
                        : Optional.of(chosen.languages().get(0)));
        wanted.ifPresent(asked -> sayIfNotWritten(chosen, asked));
        Instant now = closed ? closedMoment(chosen, present) : present;
        OfflineDesk offline = new OfflineDesk(configuration, InstantSource.fixed(now), new SecureRandom());
        OfflineDesk.Previewed previewed = offline.preview(chosen, shown, wanted, last, now);
        err().println((previewed.decision().send() ? "It would be sent: " : "It would be withheld: ")
                + Answers.line(previewed.decision().words()));
        print(MailMessage.read(previewed.acknowledgement()));
    }

    private void sayIfNotWritten(DeskConfiguration chosen, Locale asked) {
        if (chosen.languages().stream()
                .noneMatch(language -> language.getLanguage().equals(asked.getLanguage()))) {
            err().println("Desk " + chosen.id() + " does not write " + asked.toLanguageTag()
                    + "; such a customer gets its first language. It is added under desks." + chosen.id()
                    + ".languages in mailroom.yaml.");
        }
    }

    private Optional<Sample> given() throws IOException {
        if (file == null || sample) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new Sample(
                    RawMessage.of(in.readNBytes(Explain.LARGEST)), Optional.empty(), List.<EmailAddress>of()));
        }
    }

    private DeskConfiguration chosen(MailroomConfiguration configuration, Optional<Sample> given) {
        if (desk != null) {
            return configuration
                    .deskById(desk)
                    .orElseThrow(() -> new UnexplainableException("there is no desk " + desk + "; there are "
                            + configuration.desks().stream()
                                    .map(DeskConfiguration::id)
                                    .toList()));
        }
        return given.flatMap(mail -> mail.recipients().stream()
                        .flatMap(recipient -> configuration.deskFor(recipient).stream())
                        .findFirst())
                .orElseGet(() -> configuration.desks().get(0));
    }

    private static Sample sample(DeskConfiguration desk, Instant now) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
        String text = SAMPLE.formatted(desk.account().asString(), date).replace("\n", "\r\n");
        return new Sample(RawMessage.of(text.getBytes(StandardCharsets.UTF_8)), Optional.empty(), List.of());
    }

    private static Instant closedMoment(DeskConfiguration desk, Instant now) {
        BusinessCalendar calendar = new BusinessCalendar(desk.calendar(), desk.zone());
        Instant at = now;
        for (int i = 0; i < STEPS; i++) {
            if (!calendar.open(at)) {
                return at;
            }
            at = at.plus(STEP);
        }
        throw new UnexplainableException("desk " + desk.id() + " is not closed within the next eight days");
    }

    private void print(MailMessage mail) throws IOException {
        for (HeaderField field : mail.fields()) {
            String value = mail.decodedField(field.name()).orElse("");
            out().println(field.name() + ": " + Answers.line(value));
        }
        out().println();
        out().println(mail.plainText());
        out().flush();
        if (page != null) {
            String html = mail.root()
                    .all()
                    .filter(part -> part.is("text/html"))
                    .findFirst()
                    .flatMap(ContentPart::text)
                    .orElseThrow(() -> new UnexplainableException("the template has no page"));
            Files.writeString(page, html);
            err().println("The page is in " + page + ".");
        }
    }
}
