package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mailroom.server.client.WebAdmin;
import org.mailroom.server.state.PrivateFile;
import org.mailroom.server.state.Secrets;
import org.mailroom.server.state.StateFolder;

/** The accounts of the demo desk, with passwords made by chance and kept in {@code demo-logins.txt}. */
final class DemoPeople {
    private static final String DOMAIN = "acme.example";

    private final StateFolder state;
    private final Secrets secrets;

    DemoPeople(StateFolder state, Secrets secrets) {
        this.state = state;
        this.secrets = secrets;
    }

    /** Creates the accounts unless an earlier start did; a start that was cut short is made good by the next. */
    void createIn(WebAdmin admin) throws IOException {
        if (Files.exists(state.demoLogins())) {
            return;
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        roles().keySet().forEach(name -> passwords.put(name, secrets.password()));
        admin.createDomain(DOMAIN);
        for (Map.Entry<String, String> login : passwords.entrySet()) {
            admin.putUser(login.getKey() + "@" + DOMAIN, login.getValue());
        }
        PrivateFile.write(state.demoLogins(), text(passwords));
    }

    /** The logins as text for a person, empty if there are none. */
    static String in(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static String text(Map<String, String> passwords) {
        StringBuilder lines = new StringBuilder();
        roles().forEach((name, role) ->
                lines.append("  %-24s %s   %s%n".formatted(name + "@" + DOMAIN, passwords.get(name), role)));
        return lines.toString();
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("anna", "agent");
        roles.put("ben", "agent");
        roles.put("sue", "supervisor");
        roles.put("support", "the desk's mailbox");
        roles.put("review", "the mailbox of replies to review");
        roles.put("postmaster", "the administrator");
        return roles;
    }
}
