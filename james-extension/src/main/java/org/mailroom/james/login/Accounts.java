package org.mailroom.james.login;

import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import javax.mail.internet.AddressException;
import org.apache.james.core.MailAddress;
import org.apache.james.core.Username;
import org.apache.james.user.api.UsersRepository;
import org.apache.james.user.api.UsersRepositoryException;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.message.EmailAddress;

/**
 * The server's accounts.
 *
 * <p>Every method throws {@link AccountsUnavailable} when they cannot be read.
 */
class Accounts {
    /** The longest password looked at, in characters; a longer one is wrong. */
    static final int LONGEST_PASSWORD = 1024;

    private final UsersRepository users;

    @Inject
    Accounts(UsersRepository users) {
        this.users = users;
    }

    /** The account of this address, existing or not; empty where the server could have none. */
    Optional<Username> of(EmailAddress address) {
        try {
            return Optional.of(users.getUsername(new MailAddress(address.asString())));
        } catch (AddressException | IllegalArgumentException impossible) {
            return Optional.empty();
        } catch (UsersRepositoryException e) {
            throw new AccountsUnavailable(e);
        }
    }

    /** The address of an account; empty where ours is the stricter idea of an address. */
    Optional<EmailAddress> addressOf(Username account) {
        try {
            return EmailAddress.parse(users.getMailAddressFor(account).asString());
        } catch (UsersRepositoryException e) {
            throw new AccountsUnavailable(e);
        }
    }

    boolean exists(Username account) {
        try {
            return users.contains(account);
        } catch (UsersRepositoryException e) {
            throw new AccountsUnavailable(e);
        }
    }

    boolean isPassword(Username account, String password) {
        boolean bounded = password.length() <= LONGEST_PASSWORD;
        try {
            return users.test(account, bounded ? password : password.substring(0, LONGEST_PASSWORD)) && bounded;
        } catch (UsersRepositoryException e) {
            throw new AccountsUnavailable(e);
        }
    }

    /** An account whose password is tried in place of one that cannot be: the first one of people at desks. */
    Optional<Username> decoy(MailroomConfiguration configuration) {
        return configuration.desks().stream()
                .flatMap(desk -> Stream.concat(desk.agents().stream(), desk.supervisors().stream()))
                .flatMap(person -> of(person.account()).stream())
                .filter(this::exists)
                .findFirst();
    }
}
