package org.mailroom.james.health;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.apache.james.server.core.configuration.ConfigurationProvider;
import org.mailroom.desk.configuration.DeskConfiguration;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.james.moves.GuardedImapPackage;

/** Whether the server keeps people to the folders that their desk means them to see: it does by its IMAP package alone. */
public final class FolderGuarding {
    private static final String PACKAGES = "imapPackages";

    private final Supplier<MailroomConfiguration> configuration;
    private final ConfigurationProvider files;

    @Inject
    FolderGuarding(Supplier<MailroomConfiguration> configuration, ConfigurationProvider files) {
        this.configuration = configuration;
        this.files = files;
    }

    /** What is wrong and how to mend it, for an administrator; empty when nothing is. */
    public Optional<String> complaint() {
        List<String> byRole = configuration.get().desks().stream()
                .filter(desk -> desk.folders().byRole())
                .map(DeskConfiguration::id)
                .toList();
        return byRole.isEmpty() || isGuarded() ? Optional.empty() : Optional.of(words(byRole));
    }

    private static String words(List<String> desks) {
        return "folders of " + desks.stream().collect(Collectors.joining(", "))
                + " are to be shown by role (mailroom.yaml,"
                + " folders.by-role), but the IMAP server lets everybody at the desk into all of them: write"
                + " <imapPackages>" + GuardedImapPackage.class.getName() + "</imapPackages> into imapserver.xml, in"
                + " the place of ImapPackage$DefaultNoAuth, and start the server again";
    }

    private boolean isGuarded() {
        try {
            String[] packages = files.getConfiguration("imapserver").getStringArray(PACKAGES);
            return Arrays.asList(packages).contains(GuardedImapPackage.class.getName());
        } catch (ConfigurationException unreadable) {
            return false;
        }
    }
}
