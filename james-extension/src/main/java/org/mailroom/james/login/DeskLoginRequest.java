package org.mailroom.james.login;

import org.apache.james.core.Username;
import org.apache.james.imap.api.Tag;
import org.apache.james.imap.message.request.LoginRequest;

/** A LOGIN command whose user name may be one the server has no form for, such as one with two {@code @}. */
class DeskLoginRequest extends LoginRequest {
    private static final Username NO_ACCOUNT = Username.of("no-account");

    private final String name;

    DeskLoginRequest(String name, String password, Tag tag) {
        super(Usernames.parse(name).orElse(NO_ACCOUNT), password, tag);
        this.name = name;
    }

    /** The name as the client wrote it. */
    String name() {
        return name;
    }
}
