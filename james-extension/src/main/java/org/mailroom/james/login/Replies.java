package org.mailroom.james.login;

import java.util.function.Supplier;
import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers of our SMTP hooks (status codes of RFC 3463). */
final class Replies {

    private static final Logger LOGGER = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /** For good: {@code 550 5.7.1} and the words. */
    static HookResult refused(String words) {
        return reply(HookReturnCode.deny(), "550", "5.7.1 " + words);
    }

    /** For now: {@code 451 4.3.0} and the words. */
    static HookResult later(String words) {
        return reply(HookReturnCode.denySoft(), "451", "4.3.0 " + words);
    }

    /** The answer of a hook that asks the server's accounts; for now none, while they cannot be read. */
    static HookResult withAccounts(Supplier<HookResult> hook) {
        try {
            return hook.get();
        } catch (AccountsUnavailable e) {
            LOGGER.error("A mail could not be taken", e);
            return later("Accounts cannot be read just now; please send it again in a few minutes");
        }
    }

    private static HookResult reply(HookReturnCode action, String code, String words) {
        return HookResult.builder()
                .hookReturnCode(action)
                .smtpReturnCode(code)
                .smtpDescription(words)
                .build();
    }
}
