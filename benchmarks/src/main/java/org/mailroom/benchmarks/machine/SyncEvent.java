package org.mailroom.benchmarks.machine;

import java.util.List;

/** The kernel's events that are synchronisations of a file with the disk, by type of file system. */
final class SyncEvent {
    private SyncEvent() {}

    /**
     * Names for {@code perf}. Those of a file system count every synchronisation, of {@code fsync} and of writes to files
     * opened as synchronised; the system calls leave the latter out.
     *
     * @param type of the file system, such as ext4
     */
    static List<String> of(String type) {
        return switch (type) {
            case "ext4" -> List.of("ext4:ext4_sync_file_enter");
            case "xfs" -> List.of("xfs:xfs_file_fsync");
            case "btrfs" -> List.of("btrfs:btrfs_sync_file");
            default -> List.of("syscalls:sys_enter_fsync", "syscalls:sys_enter_fdatasync", "syscalls:sys_enter_msync");
        };
    }
}
