package org.mailroom.server.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.mailroom.server.state.Settings;
import org.mailroom.server.state.StateFolder;

/** What {@code mailroom start} says when the server answers. */
final class Welcome {
    private final StateFolder state;
    private final Settings settings;
    private final long pid;
    private final Duration took;

    Welcome(StateFolder state, Settings settings, long pid, Duration took) {
        this.state = state;
        this.settings = settings;
        this.pid = pid;
        this.took = took;
    }

    String text() throws IOException {
        double seconds = took.toMillis() / 1000.0;
        return String.format(
                        Locale.ROOT,
                        "The server runs in %s (process %d, ready after %.1f s).%n",
                        state.root(),
                        pid,
                        seconds)
                + new Addresses(settings)
                + "\nThe demo desk's people (kept in " + state.demoLogins() + "):\n"
                + DemoPeople.in(state.demoLogins())
                + """

                Certificates are self-signed: a mail program asks once whether to trust this one.

                What to try next:
                  ./mailroom demo       play whole conversations with it, and see them told
                  ./mailroom status     how the server is
                  ./mailroom logs -f    what it is doing
                  ./mailroom stop       stop it; mail and settings stay in its folder
                """;
    }
}
