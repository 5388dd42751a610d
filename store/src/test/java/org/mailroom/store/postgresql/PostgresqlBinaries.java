package org.mailroom.store.postgresql;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, from the class path. Only those for Linux on x86-64 are brought along. */
final class PostgresqlBinaries {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    private static @Nullable Path unpacked;

    private PostgresqlBinaries() {}

    /** The folder with everybody's programs, unpacked once. On another machine the test is skipped, on this one never. */
    static synchronized Path folder() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(
                machine.equals("Linux amd64"), "PostgreSQL is tested on Linux amd64 only, and this is " + machine);
        Path known = unpacked;
        if (known == null) {
            known = Leftovers.folder("mailroom-postgresql");
            unpack(known);
            unpacked = known;
        }
        return known;
    }

    private static void unpack(Path folder) {
        try (InputStream archive = PostgresqlBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IllegalStateException(ARCHIVE + " is not on the class path");
            }
            unpack(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive))), folder);
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL cannot be unpacked into " + folder, e);
        }
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (TarArchiveEntry entry = archive.getNextTarEntry(); entry != null; entry = archive.getNextTarEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("the archive leaves its folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(parent(target));
                Files.copy(archive, target);
                Files.setPosixFilePermissions(target, permissions((entry.getMode() & EXECUTABLE) != 0));
            }
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> all = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if (executable) {
            all.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return all;
    }
}
