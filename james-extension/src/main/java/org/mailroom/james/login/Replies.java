package org.mailroom.james.login;

import java.util.function.Supplier;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.mailroom.james.SmtpReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers of hooks that ask the server's accounts. */
final class Replies {

    private static final Logger LOGGER = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /** The answer of a hook that asks the server's accounts; for now none, while they cannot be read. */
    static HookResult withAccounts(Supplier<HookResult> hook) {
        try {
            return hook.get();
        } catch (AccountsUnavailable e) {
            LOGGER.error("A mail could not be taken", e);
            return SmtpReplies.later("Accounts cannot be read just now; please send it again in a few minutes");
        }
    }
}
