package org.mailroom.server.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Within one process; that another process is refused is shown by BareServerIT. */
class StateLockTest {
    @TempDir
    private Path folder;

    @Test
    void aSecondTakeShouldBeRefusedUntilTheFirstIsClosed() throws IOException {
        StateLock first = StateLock.take(file()).orElseThrow();
        assertThat(StateLock.take(file())).isEmpty();
        first.close();
        try (StateLock second = StateLock.take(file()).orElseThrow()) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void nobodyShouldHoldAMissingFile() throws IOException {
        assertThat(StateLock.holder(file())).isEmpty();
    }

    @Test
    void nobodyShouldHoldAFileThatWasGivenBack() throws IOException {
        StateLock.take(file()).orElseThrow().close();
        assertThat(StateLock.holder(file())).isEmpty();
    }

    private Path file() {
        return folder.resolve("lock");
    }
}
