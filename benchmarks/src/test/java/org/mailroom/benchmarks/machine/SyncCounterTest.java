package org.mailroom.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SyncCounterTest {
    @Test
    void countsOfAllEventsShouldBeAdded() {
        assertThat(SyncCounter.sum(List.of(
                        "", "20;;syscalls:sys_enter_fsync;1;100.00;;", "3;;syscalls:sys_enter_fdatasync;1;100.00;;")))
                .hasValue(23);
    }

    @Test
    void whatCouldNotBeCountedShouldNotBeTakenForNone() {
        assertThat(SyncCounter.sum(List.of("<not supported>;;ext4:ext4_sync_file_enter;0;100.00;;")))
                .isEmpty();
        assertThat(SyncCounter.sum(List.of())).isEmpty();
    }
}
