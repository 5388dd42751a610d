package org.mailroom.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.store.MailroomStore;
import org.mailroom.store.StoreOptions;

class HistoryTest {
    @Test
    void storeShouldKnowTheOldCasesAsIfItHadWrittenThem(@TempDir Path folder) throws IOException {
        StoreOptions options = History.at("jdbc:derby:" + folder.resolve("store"), null);
        new History(options).fill(250);
        OldCase old = new OldCase(101, 250, Instant.EPOCH);

        try (MailroomStore store = MailroomStore.open(options, InstantSource.system())) {
            Optional<Case> found = store.cases().byNumber("support", new CaseNumber(old.caseNumber()));

            assertThat(found).hasValueSatisfying(it -> {
                assertThat(it.customer()).isEqualTo(EmailAddress.of(old.customer()));
                assertThat(it.agent()).isEqualTo(old.agent());
                assertThat(it.triage().tags()).isEmpty();
            });
            assertThat(store.storyBook().ofCase(old.id())).hasSize(5);
            assertThat(store.cases().sketches("support", EmailAddress.of(old.customer())))
                    .hasSize(1);
            assertThat(store.serviceClocks().due(Instant.now())).isEmpty();
            assertThat(store.assignments().waiting("support")).hasSize(1);
        }
    }

    @Test
    void everyCaseShouldHaveANumberOfItsOwnInTheFormOfOne() {
        assertThat(new CaseNumber(new OldCase(0, 3_000_000, Instant.EPOCH).caseNumber()).text())
                .isEqualTo("MR-240101-00000");
        assertThat(new CaseNumber(new OldCase(2_500_000, 3_000_000, Instant.EPOCH).caseNumber()).text())
                .startsWith("MR-240103-");
    }

    @Test
    void linesShouldTellAnEmptyTextFromNothing() {
        assertThat(new CsvLine("\\x").of(1L, "a \"b\", c", "", CsvLine.NOTHING, new byte[] {1, (byte) 0xfe}))
                .isEqualTo("1,\"a \"\"b\"\", c\",\"\",,\"\\x01fe\"\n");
    }
}
