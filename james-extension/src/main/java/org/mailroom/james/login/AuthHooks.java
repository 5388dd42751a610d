package org.mailroom.james.login;

import java.util.List;
import java.util.Optional;
import org.apache.james.core.Username;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.SMTPRetCode;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.AuthHook;
import org.apache.james.protocols.smtp.hook.HookResult;

/** The server's own ways of checking a password, with the answers its own AUTH would give. */
final class AuthHooks {
    static final String FAILED = "Authentication Failed";

    private AuthHooks() {}

    /** The answer of the first hook that has one; refused when none has. */
    static Response tryAll(List<AuthHook> hooks, SMTPSession client, Username account, String password) {
        return hooks.stream()
                .flatMap(hook -> answer(hook.doAuth(client, account, password)).stream())
                .findFirst()
                .orElseGet(() -> new SMTPResponse(SMTPRetCode.AUTH_FAILED, FAILED));
    }

    private static Optional<Response> answer(HookResult result) {
        return switch (result.getResult().getAction()) {
            case OK -> answer(result, SMTPRetCode.AUTH_OK, "Authentication Successful");
            case DENY -> answer(result, SMTPRetCode.AUTH_FAILED, FAILED);
            case DENYSOFT -> answer(result, SMTPRetCode.LOCAL_ERROR, "Temporary problem. Please try again later");
            case DECLINED, NONE ->
                result.getResult().isDisconnected() ? Optional.of(Response.DISCONNECT) : Optional.empty();
        };
    }

    private static Optional<Response> answer(HookResult result, String code, String words) {
        SMTPResponse response = new SMTPResponse(
                Optional.ofNullable(result.getSmtpRetCode()).orElse(code),
                Optional.ofNullable(result.getSmtpDescription()).orElse(words));
        response.setEndSession(result.getResult().isDisconnected());
        return Optional.of(response);
    }
}
