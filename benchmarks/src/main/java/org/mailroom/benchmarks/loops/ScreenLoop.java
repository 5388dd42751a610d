package org.mailroom.benchmarks.loops;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mailroom.desk.configuration.ScreenAction;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;
import org.mailroom.desk.screening.Addressing;
import org.mailroom.desk.screening.CardNumbers;
import org.mailroom.desk.screening.ContactLists;
import org.mailroom.desk.screening.Disclaimers;
import org.mailroom.desk.screening.ForbiddenAttachments;
import org.mailroom.desk.screening.ForbiddenRecipients;
import org.mailroom.desk.screening.IbanNumbers;
import org.mailroom.desk.screening.IdentityNumbers;
import org.mailroom.desk.screening.InternalNotes;
import org.mailroom.desk.screening.ListedWords;
import org.mailroom.desk.screening.MissingAttachment;
import org.mailroom.desk.screening.Placeholders;
import org.mailroom.desk.screening.Screening;
import org.mailroom.desk.screening.Secrets;
import org.mailroom.desk.screening.SecureDelivery;
import org.mailroom.desk.screening.UnreadParts;
import org.mailroom.desk.screening.WordList;
import org.mailroom.desk.screening.WordLists;
import org.mailroom.desk.screening.WrongRecipient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to look a reply of 10 KB through with all screens and 300 words in seven languages: the figure that has a
 * target, 250 microseconds. Look at the median (p0.50). Run it in the project's folder, which has the lists.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScreenLoop {
    private static final int SIZE = 10 * 1024;
    private static final int WORDS_OF_A_LIST = 43;
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pl", "nl");
    private static final EmailAddress CUSTOMER = EmailAddress.of("carla@customer.example");
    private static final String[] SENTENCES = {
        "Thank you for your message about the order you placed with us last week.",
        "We are sorry that the parcel did not arrive on Tuesday, 12 May as we had promised you.",
        "Our warehouse in Leeds (opening hours 9:00 to 17:30) has checked the shipment with number 4711-2026.",
        "If you would like a refund of 49.90 EUR, please answer this mail or call +44 20 7946 0958.",
        "You can follow the parcel at https://track.acme.example/parcel/JD014600006228974316 at any time.",
        "Please let us know whether the replacement should go to the same address as before.\n\n",
        "Kind regards, Anna Miller - Acme Ltd, 1 High Street, London\n\n"
    };

    private final MailMessage reply = reply();
    private final Addressing addressing = Addressing.of(reply, List.of(CUSTOMER), List.of(CUSTOMER), Map.of());
    private final Screening all = new Screening(List.of(
            new CardNumbers(ScreenAction.REVIEW),
            new IbanNumbers(ScreenAction.REVIEW),
            new IdentityNumbers(ScreenAction.REVIEW, "MR"),
            new Secrets(ScreenAction.REVIEW),
            new ContactLists(ScreenAction.REVIEW, 20),
            words(),
            new InternalNotes(ScreenAction.REVIEW, Set.of("anna@acme.example"), List.of("corp.acme.example")),
            new WrongRecipient(ScreenAction.REVIEW),
            new ForbiddenRecipients(ScreenAction.REVIEW, List.of("@rival.example")),
            new ForbiddenAttachments(ScreenAction.REVIEW, List.of("exe")),
            new SecureDelivery(ScreenAction.REVIEW, List.of(), List.of("clinic.example")),
            new Disclaimers(List.of()),
            new Placeholders(ScreenAction.REVIEW),
            new MissingAttachment(ScreenAction.REVIEW),
            new UnreadParts(ScreenAction.REVIEW, ScreenAction.NOTE)));
    private final Screening wordsAlone = new Screening(List.of(words()));
    private final Screening none = new Screening(List.of());

    /** Everything. */
    @Benchmark
    public Object allScreens() {
        return all.look(reply, Optional.of(Locale.ENGLISH), addressing);
    }

    /** The words, of all seven languages. */
    @Benchmark
    public Object wordLists() {
        return wordsAlone.look(reply, Optional.of(Locale.ENGLISH), addressing);
    }

    /** Taking the reply apart into its texts. */
    @Benchmark
    public Object texts() {
        return none.look(reply, Optional.of(Locale.ENGLISH), addressing);
    }

    private static WordLists words() {
        List<ListedWords> lists = new ArrayList<>();
        for (String language : LANGUAGES) {
            lists.add(new ListedWords(list(language), Optional.empty(), ScreenAction.REVIEW));
        }
        return new WordLists(lists);
    }

    private static WordList list(String language) {
        try {
            String words = Files.readAllLines(Path.of("conf/lexicons/profanity-" + language + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .limit(WORDS_OF_A_LIST)
                    .collect(Collectors.joining("\n"));
            return WordList.read(language, new StringReader(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailMessage reply() {
        StringBuilder mail = new StringBuilder("""
                From: support@acme.example
                To: Carla Jones <carla@customer.example>
                Subject: Re: your order
                Content-Type: text/plain; charset=utf-8

                Dear Ms Jones,

                """);
        for (int i = 0; mail.length() < SIZE; i = i + 1 + i % 3) {
            mail.append(SENTENCES[i % SENTENCES.length]).append(' ');
        }
        return MailMessage.read(RawMessage.of(mail.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
