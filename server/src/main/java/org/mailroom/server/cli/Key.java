package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.MailroomConfigurationReader;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.james.ids.KeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code mailroom key}. */
@Command(
        name = "key",
        description = {
            "Show which keys sign and check the desks' reply addresses, or make a new one.",
            "  mailroom key          shows the versions of the keys, never the keys",
            "  mailroom key rotate   makes a new key; it signs from the next start, the older ones are still believed",
            "To have an old key believed no longer, take its line out of the key file and start again."
        })
final class Key extends StateCommand {
    /** What to do. */
    enum Action {
        show,
        rotate
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "show|rotate",
            defaultValue = "show",
            description = "What to do (default: ${DEFAULT-VALUE}).")
    private Action action = Action.show;

    @Override
    public Integer call() throws IOException {
        Path yaml = ConfigurationFile.of(state());
        MailroomConfiguration configuration = new MailroomConfigurationReader()
                .read(yaml)
                .configuration()
                .orElseThrow(() -> new IOException(yaml + " is not right; mailroom check says what is wrong."));
        Path file = configuration.keyFile();
        if (System.getenv(KeyFile.VARIABLE) != null) {
            throw new IOException("The keys stand in the variable " + KeyFile.VARIABLE
                    + ": put a new one in front of them there, blanks between them.");
        }
        if (action == Action.show && Files.notExists(file)) {
            throw new IOException("There is no key file " + file + " yet; the first start makes it.");
        }
        KeyFile keys = new KeyFile(file, new SecureRandom());
        print(file, action == Action.rotate ? keys.rotate() : keys.read());
        return ExitCode.OK;
    }

    private void print(Path file, KeyRing keys) throws IOException {
        String role = action == Action.rotate ? "signs from the next start on" : "signs";
        for (byte version : keys.versions()) {
            out().println(String.format(Locale.ROOT, "key %02x  %s", version, role));
            role = "is believed";
        }
        if (othersMayRead(file)) {
            err().println("Others than the owner may read " + file + ": its mode should be 0600.");
        }
    }

    private static boolean othersMayRead(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        return permissions.contains(PosixFilePermission.GROUP_READ)
                || permissions.contains(PosixFilePermission.OTHERS_READ);
    }
}
