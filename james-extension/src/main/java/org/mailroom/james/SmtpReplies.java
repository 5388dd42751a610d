package org.mailroom.james;

import org.apache.james.protocols.smtp.hook.HookResult;
import org.apache.james.protocols.smtp.hook.HookReturnCode;

/** Answers of our SMTP hooks (status codes of RFC 3463). */
public final class SmtpReplies {
    private SmtpReplies() {}

    /** For good: {@code 550 5.7.1} and the words. */
    public static HookResult refused(String words) {
        return reply(HookReturnCode.deny(), "550", "5.7.1 " + words);
    }

    /** For good, for its size: {@code 552 5.3.4} and the words (RFC 1870 section 6). */
    public static HookResult tooLarge(String words) {
        return reply(HookReturnCode.deny(), "552", "5.3.4 " + words);
    }

    /** For now: {@code 451 4.3.0} and the words. */
    public static HookResult later(String words) {
        return reply(HookReturnCode.denySoft(), "451", "4.3.0 " + words);
    }

    private static HookResult reply(HookReturnCode action, String code, String words) {
        return HookResult.builder()
                .hookReturnCode(action)
                .smtpReturnCode(code)
                .smtpDescription(words)
                .build();
    }
}
