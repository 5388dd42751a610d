package org.mailroom.james;

import java.nio.file.Path;
import java.util.List;

/**
 * The configuration that is shipped, in an in-memory James: the desk support@acme.example with the agents anna and ben
 * and the supervisor sue, and the customer carla@customer.example, who has her mailbox on the same server. Everybody's
 * password is {@code secret}.
 */
public final class ShippedDesk {
    public static final String PASSWORD = "secret";

    private static final List<String> ACCOUNTS = List.of(
            "support@acme.example",
            "review@acme.example",
            "anna@acme.example",
            "ben@acme.example",
            "sue@acme.example",
            "carla@customer.example");

    private ShippedDesk() {}

    /** The server, not started yet. */
    public static MemoryJames in(Path folder) {
        return new MemoryJames(folder)
                .conf(Path.of("..", "conf"))
                .edit("mailroom.yaml", "recall-window: 2m", "recall-window: 1s")
                .edit("mailroom.yaml", "review: 5%", "review: none")
                .edit("imapserver.xml", "<imapservers>", """
                        <imapservers>
                          <imapPackages>org.mailroom.james.moves.GuardedImapPackage</imapPackages>
                          <imapPackages>org.mailroom.james.login.DeskImapPackage</imapPackages>
                        """)
                .edit("smtpserver.xml", "<handlerchain>", """
                        <handlerchain>
                          <handler class="org.mailroom.james.login.DeskAuthCommand"/>
                          <handler class="org.mailroom.james.login.SubmissionGate"/>
                          <handler class="org.mailroom.james.login.StoreGate"/>
                          <handler class="org.mailroom.james.login.AgentStamp"/>
                          <handler class="org.mailroom.james.intake.DeskRecipients"/>
                        """);
    }

    /** Adds everybody's account to a server that runs. */
    public static MemoryJames peopled(MemoryJames james) throws Exception {
        for (String account : ACCOUNTS) {
            james.user(account, PASSWORD);
        }
        return james;
    }
}
