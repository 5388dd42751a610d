package org.mailroom.james.login;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.james.protocols.api.Request;
import org.apache.james.protocols.api.Response;
import org.apache.james.protocols.api.handler.CommandHandler;
import org.apache.james.protocols.api.handler.ExtensibleHandler;
import org.apache.james.protocols.api.handler.LineHandler;
import org.apache.james.protocols.smtp.SMTPResponse;
import org.apache.james.protocols.smtp.SMTPRetCode;
import org.apache.james.protocols.smtp.SMTPSession;
import org.apache.james.protocols.smtp.hook.AuthHook;
import org.jspecify.annotations.Nullable;

/**
 * AUTH PLAIN and AUTH LOGIN (RFC 4954) as {@code agent/desk@domain}, and through the server's hooks with any other
 * name. A hook alone would not do: the server's own command takes no name with two {@code @}. Other mechanisms, and a
 * second AUTH, are left to that command. In {@code smtpserver.xml}, in the handler chain of every server that takes
 * logins:
 *
 * <pre>{@code <handler class="org.mailroom.james.login.DeskAuthCommand"/>}</pre>
 */
public final class DeskAuthCommand implements CommandHandler<SMTPSession>, ExtensibleHandler {
    private static final String USERNAME = "VXNlcm5hbWU6";
    private static final String PASSWORD = "UGFzc3dvcmQ6";

    private final SmtpDoor door;
    private List<AuthHook> hooks = List.of();

    @Inject
    DeskAuthCommand(SmtpDoor door) {
        this.door = door;
    }

    @Override
    public Collection<String> getImplCommands() {
        return List.of("AUTH");
    }

    @Override
    public List<Class<?>> getMarkerInterfaces() {
        return List.of(AuthHook.class);
    }

    @Override
    public void wireExtensions(Class<?> type, List<?> extensions) {
        hooks = extensions.stream().map(AuthHook.class::cast).toList();
    }

    @Override
    public @Nullable Response onCommand(SMTPSession session, Request request) {
        if (session.getUsername() != null || !session.getConfiguration().isPlainAuthEnabled()) {
            return null;
        }
        String[] words =
                Optional.ofNullable(request.getArgument()).orElse("").trim().split(" +", 2);
        Optional<String> initial = words.length == 2 ? Optional.of(words[1]) : Optional.empty();
        return switch (words[0].toUpperCase(Locale.ROOT)) {
            case "PLAIN" ->
                initial.map(response -> plain(session, response))
                        .orElseGet(() ->
                                ask(session, "OK. Continue authentication", response -> plain(session, response)));
            case "LOGIN" ->
                initial.map(response -> loginName(session, response))
                        .orElseGet(() -> ask(session, USERNAME, response -> loginName(session, response)));
            default -> null;
        };
    }

    private Response plain(SMTPSession session, String response) {
        return Credentials.parsePlain(response)
                .map(credentials -> door.knock(session, credentials, hooks))
                .orElseGet(() -> unreadable("PLAIN"));
    }

    private Response loginName(SMTPSession session, String response) {
        return Credentials.decode(response)
                .map(name -> ask(session, PASSWORD, answer -> loginPassword(session, name, answer)))
                .orElseGet(() -> unreadable("LOGIN"));
    }

    private Response loginPassword(SMTPSession session, String name, String response) {
        return Credentials.decode(response)
                .map(password -> door.knock(session, new Credentials(name, password), hooks))
                .orElseGet(() -> unreadable("LOGIN"));
    }

    private static Response ask(SMTPSession session, String prompt, Function<String, Response> next) {
        LineHandler<SMTPSession> answered = (same, line) -> {
            same.popLineHandler();
            String response = new String(line, StandardCharsets.US_ASCII).strip();
            return response.equals("*") ? aborted() : next.apply(response);
        };
        session.pushLineHandler(answered);
        return new SMTPResponse(SMTPRetCode.AUTH_READY, prompt);
    }

    private static Response aborted() {
        return new SMTPResponse(SMTPRetCode.SYNTAX_ERROR_ARGUMENTS, "5.7.0 Authentication aborted");
    }

    private static Response unreadable(String mechanism) {
        return new SMTPResponse(
                SMTPRetCode.SYNTAX_ERROR_ARGUMENTS, "Could not decode parameters for AUTH " + mechanism);
    }
}
