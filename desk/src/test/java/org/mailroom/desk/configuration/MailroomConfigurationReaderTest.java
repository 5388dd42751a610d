package org.mailroom.desk.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.EmailAddress;

class MailroomConfigurationReaderTest {

    private static final MailroomConfigurationReader READER =
            new MailroomConfigurationReader(Map.of("DATABASE_PASSWORD", "from the environment"));

    @TempDir
    private Path folder;

    @Test
    void whatIsNotWrittenShouldHaveTheDocumentedDefault() {
        DeskConfiguration desk = desk(SmallConfiguration.TEXT);

        assertThat(desk.addresses()).containsExactly(EmailAddress.of("support@acme.example"));
        assertThat(desk.languages()).containsExactly(Locale.ENGLISH);
        assertThat(desk.calendar()).isEqualTo(CalendarSettings.ALWAYS);
        assertThat(desk.queues()).containsExactly(new QueueSettings("General", Optional.empty(), Optional.empty()));
        assertThat(desk.acknowledgement())
                .isEqualTo(new AcknowledgementSettings(
                        true,
                        "acknowledgement",
                        true,
                        true,
                        4,
                        10,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        AnswerSettings.NONE));
        assertThat(desk.outbox().recallWindow()).isEqualTo(Duration.ofMinutes(2));
        assertThat(desk.review().defaultRate()).isEqualTo(ReviewRate.NONE);
        assertThat(desk.review().copyRate()).isEmpty();
        assertThat(desk.intake())
                .isEqualTo(new IntakeSettings(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Set.of(),
                        BadAddressSettings.DEFAULT,
                        List.of(),
                        false,
                        Optional.empty()));
        assertThat(desk.cases()).isEqualTo(CaseSettings.DEFAULT);
    }

    @Test
    void theAccountShouldAlwaysBeAmongTheAddresses() {
        String text = SmallConfiguration.TEXT.replace("    zone:", "    addresses: help@acme.example\n    zone:");

        assertThat(desk(text).addresses())
                .extracting(EmailAddress::asString)
                .containsExactly("support@acme.example", "help@acme.example");
    }

    @Test
    void aDeskOpenAroundTheClockShouldHaveAllDays() {
        assertThat(CalendarSettings.ALWAYS.hours())
                .hasSize(7)
                .containsEntry(DayOfWeek.SUNDAY, List.of(TimeSpan.WHOLE_DAY));
    }

    @Test
    void spansShouldBePutInOrderAndMayEndAtMidnight() {
        String text = SmallConfiguration.TEXT.replace(
                "    zone:", "    calendar: {hours: {saturday: [20:00-24:00, 08:00-12:00]}}\n    zone:");

        assertThat(desk(text).calendar().hours().get(DayOfWeek.SATURDAY))
                .containsExactly(
                        new TimeSpan(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new TimeSpan(LocalTime.of(20, 0), LocalTime.MIDNIGHT));
    }

    @ParameterizedTest
    @CsvSource({"all,1.0", "none,0.0", "5%,0.05", "0.05,0.05", "100%,1.0", "12.5%,0.125", "1,1.0", "0,0.0"})
    void ratesShouldBeReadInEachWayOfWriting(String written, double share) {
        String text = SmallConfiguration.TEXT + "      copy-rate: " + written + "\n";

        assertThat(desk(text).review().copyRate()).contains(new ReviewRate(share));
    }

    @ParameterizedTest
    @CsvSource({"en,en", "de-AT,de-AT", "pt-BR,pt-BR"})
    void languagesShouldBeKnownWithAndWithoutCountry(String written, String tag) {
        String text = SmallConfiguration.TEXT.replace("    zone:", "    languages: " + written + "\n    zone:");

        assertThat(desk(text).languages()).containsExactly(Locale.forLanguageTag(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-", "de-XX", "DE", "de-AT-x", "e", "deu"})
    void whatIsNoLanguageShouldBeRefused(String written) {
        String text = SmallConfiguration.TEXT.replace("    zone:", "    languages: " + written + "\n    zone:");

        assertThat(read(text).problems()).singleElement().asString().contains("is not a known language");
    }

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/help,true",
        "http://acme.example,true",
        "ftp://acme.example/,false",
        "https:///help,false",
        "https://acme.example/a b,false",
        "javascript:alert(1),false"
    })
    void selfServiceShouldBeAPageOfTheWeb(String written, boolean right) {
        String text = SmallConfiguration.TEXT + "    acknowledgement: {self-service: \"" + written + "\"}\n";

        assertThat(read(text).problems().isEmpty()).isEqualTo(right);
    }

    @Test
    void namesOfTheIntakeShouldBeInSmallLetters() {
        IntakeSettings intake = desk(SmallConfiguration.TEXT
                        + "    intake: {own-message-id-hosts: Old.Acme.Example, lists-in-front: [Help.Lists.Example],"
                        + " trusted-forms: Website@Acme.Example,"
                        + " trusted-authserv-id: MX.Acme.Example, refuse-attachments: EXE,"
                        + " largest-mail: 25MB}\n")
                .intake();

        assertThat(intake)
                .isEqualTo(new IntakeSettings(
                        Set.of("old.acme.example"),
                        Set.of("help.lists.example"),
                        Set.of(EmailAddress.of("website@acme.example")),
                        Optional.of("mx.acme.example"),
                        Set.of("exe"),
                        BadAddressSettings.DEFAULT,
                        List.of(),
                        false,
                        Optional.of(26_214_400L)));
    }

    @Test
    void livesOfCasesShouldBeRead() {
        String text = SmallConfiguration.TEXT
                + "    cases: {reopen-within: 30d, thanks-reopens: true, join-repeats: false}\n";

        assertThat(desk(text).cases())
                .isEqualTo(new CaseSettings(Duration.ofDays(30), true, false).with(CaseCard.CLAIMED));
    }

    @Test
    void sendersOfARuleMayBeAddressesAndDomains() {
        String rule = "    triage: [{name: x, tags: [a], when: {senders: [Bob@Big.Example, '@Big.Example']}}]\n";

        assertThat(desk(SmallConfiguration.TEXT + rule).triage().get(0).when().senders())
                .containsExactly("bob@big.example", "@big.example");
    }

    @Test
    void aPersonWithoutARateShouldHaveTheDesksDefault() {
        String text = SmallConfiguration.TEXT
                + "      default-rate: 20%\n"
                + "    agents: {anna: {account: anna@acme.example}}\n"
                + "    supervisors: {sue: {account: sue@acme.example, review: all}}\n";

        assertThat(desk(text).agents().get(0).review()).isEqualTo(new ReviewRate(0.2));
        assertThat(desk(text).supervisors().get(0).review()).isEqualTo(ReviewRate.ALL);
    }

    @Test
    void aPersonMayWorkAtSeveralDesks() {
        String agents = "    agents: {anna: {account: anna@acme.example}}\n";
        String sales = SmallConfiguration.TEXT
                .substring(SmallConfiguration.TEXT.indexOf("  support:"))
                .replace("support", "sales")
                .replace("review@", "sales-review@");

        var configuration =
                read(SmallConfiguration.TEXT + agents + sales + agents).orThrow();

        assertThat(configuration.desksOf(EmailAddress.of("anna@acme.example")))
                .extracting(DeskConfiguration::id)
                .containsExactly("support", "sales");
    }

    @Test
    void aPasswordShouldComeFromTheFirstLineOfAFile() throws IOException {
        Files.writeString(folder.resolve("secret"), "hunter2\nsecond line\n");

        assertThat(store("user: mailroom, password-file: secret").password()).contains(new Secret("hunter2"));
    }

    @Test
    void aPasswordShouldComeFromTheEnvironment() {
        assertThat(store("user: mailroom, password-env: DATABASE_PASSWORD").password())
                .contains(new Secret("from the environment"));
    }

    @Test
    void anEmptyPasswordFileShouldBeRefused() throws IOException {
        Files.writeString(folder.resolve("secret"), "\nhunter2");

        assertThat(read("store: {user: mailroom, password-file: secret}\n" + SmallConfiguration.TEXT)
                        .problems())
                .singleElement()
                .asString()
                .endsWith("\"secret\" holds an empty secret; put the secret on the first line");
    }

    @Test
    void aFileShouldBeReadWithItsByteOrderMarkAndWindowsLineEnds() throws IOException {
        Path file = folder.resolve("mailroom.yaml");
        Files.writeString(file, "\uFEFF" + SmallConfiguration.TEXT.replace("\n", "\r\n"));

        assertThat(READER.read(file).problems()).isEmpty();
    }

    @Test
    void aFileTooLargeShouldBeRefusedUnread() throws IOException {
        Path file = folder.resolve("mailroom.yaml");
        Files.writeString(file, "#".repeat(MailroomConfigurationReader.LARGEST + 1));

        assertThat(READER.read(file).problems())
                .singleElement()
                .asString()
                .endsWith("is larger than 1048576 bytes; split the desks over several servers");
        assertThat(READER.read("mailroom.yaml", "#".repeat(MailroomConfigurationReader.LARGEST + 1))
                        .problems())
                .hasSize(1);
        assertThat(READER.read("mailroom.yaml", largest()).problems()).isEmpty();
    }

    private static String largest() {
        int comment = MailroomConfigurationReader.LARGEST - SmallConfiguration.TEXT.length();
        return SmallConfiguration.TEXT + "#".repeat(comment);
    }

    @Test
    void aFolderShouldBeRefusedAsAFile() {
        assertThat(READER.read(folder).problems()).singleElement().asString().contains("cannot be read");
    }

    @Test
    void aNameThatIsNoPathShouldOnlyBeAName() {
        assertThat(READER.read("a\u0000b", SmallConfiguration.TEXT).problems()).isEmpty();
    }

    private StoreSettings store(String options) {
        return read("store: {" + options + "}\n" + SmallConfiguration.TEXT)
                .orThrow()
                .store();
    }

    private DeskConfiguration desk(String text) {
        return read(text).orThrow().deskById("support").orElseThrow();
    }

    private MailroomConfigurationReader.Result read(String text) {
        return READER.read(folder.resolve("mailroom.yaml").toString(), text);
    }
}
