package org.mailroom.james.login;

/** The server's accounts cannot be read just now: neither right nor wrong can be said of a password. */
final class AccountsUnavailable extends RuntimeException {
    AccountsUnavailable(Throwable cause) {
        super("the server's accounts cannot be read", cause);
    }
}
