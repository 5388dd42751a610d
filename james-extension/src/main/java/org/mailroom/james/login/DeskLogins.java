package org.mailroom.james.login;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.inject.Inject;
import org.apache.james.core.Username;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.people.LoginDecision;
import org.mailroom.desk.people.LoginDecision.Admitted;
import org.mailroom.desk.people.LoginDecision.Refused;
import org.mailroom.desk.people.LoginName;
import org.mailroom.desk.people.LoginPolicy;
import org.mailroom.desk.people.LoginRefusal;
import org.mailroom.desk.people.LoginThrottle;
import org.mailroom.desk.people.LoginThrottle.Attempt;
import org.mailroom.desk.people.Membership;

/**
 * Lets people in. Every refusal takes the same work, one password check, whichever of person, desk and password is
 * wrong; the reason goes to the log only. An attempt that comes too early is refused at once, whoever it names.
 */
class DeskLogins {
    private final Supplier<MailroomConfiguration> configuration;
    private final LoginThrottle throttle;
    private final Accounts accounts;

    @Inject
    DeskLogins(Supplier<MailroomConfiguration> configuration, LoginThrottle throttle, Accounts accounts) {
        this.configuration = configuration;
        this.throttle = throttle;
        this.accounts = accounts;
    }

    /** Whether the name asks for a desk's mailbox; any other name is the server's own affair. */
    boolean isForDesk(String name) {
        return LoginName.isMeantBy(name, configuration.get().loginSeparator());
    }

    /**
     * Tries a login to a desk.
     *
     * @return the mailbox to open; empty when refused
     * @throws AccountsUnavailable when it cannot be said
     */
    Optional<Membership> toDesk(Credentials credentials, RemoteNetwork from) {
        MailroomConfiguration now = configuration.get();
        Optional<LoginName> name = LoginName.parse(credentials.name(), now.loginSeparator())
                .filter(parsed -> credentials.actsFor().isEmpty());
        String account = name.map(parsed -> parsed.person().asString()).orElse(credentials.name());
        LoginDecision decision = throttle.begin(account, from.name())
                .map(attempt -> tryDesk(attempt, name, credentials.password(), now))
                .orElse(new Refused(LoginRefusal.TOO_MANY));
        if (decision instanceof Admitted admitted) {
            LoginLog.admitted(credentials.name(), from, admitted.membership());
            return Optional.of(admitted.membership());
        }
        LoginLog.refused(credentials.name(), from, ((Refused) decision).why());
        return Optional.empty();
    }

    /**
     * Has the server try one of its own logins, no more often than any other.
     *
     * @param login tries it, and answers by itself
     * @param successful whether what came out is a login
     * @return what came out; empty when it was not tried: the name can be no account, or the attempt came too early
     */
    <T> Optional<T> toAccount(
            Credentials credentials, RemoteNetwork from, Function<Username, T> login, Predicate<T> successful) {
        Optional<Attempt> leave = throttle.begin(Usernames.lowerCase(credentials.name()), from.name());
        if (leave.isEmpty()) {
            LoginLog.refused(credentials.name(), from, LoginRefusal.TOO_MANY);
            return Optional.empty();
        }
        return tryAccount(leave.get(), credentials, from, login, successful);
    }

    private LoginDecision tryDesk(
            Attempt attempt, Optional<LoginName> name, String password, MailroomConfiguration now) {
        try (attempt) {
            LoginDecision decision = check(name, password, now);
            if (decision instanceof Admitted) {
                attempt.succeeded();
            } else {
                attempt.failed();
            }
            return decision;
        }
    }

    private LoginDecision check(Optional<LoginName> name, String password, MailroomConfiguration now) {
        LoginDecision decision = name.map(n -> LoginPolicy.decide(n, now)).orElse(new Refused(LoginRefusal.MALFORMED));
        Optional<Username> own = name.flatMap(n -> accounts.of(n.person())).filter(accounts::exists);
        Optional<Username> decoy = accounts.decoy(now);
        Optional<Username> tried = decision instanceof Admitted && own.isPresent() ? own : decoy;
        boolean right = tried.isPresent() && accounts.isPassword(tried.get(), password);
        if (decision instanceof Refused) {
            return decision;
        }
        if (own.isEmpty()) {
            return new Refused(LoginRefusal.NO_ACCOUNT);
        }
        return right ? decision : new Refused(LoginRefusal.WRONG_PASSWORD);
    }

    private <T> Optional<T> tryAccount(
            Attempt attempt,
            Credentials credentials,
            RemoteNetwork from,
            Function<Username, T> login,
            Predicate<T> successful) {
        try (attempt) {
            Optional<Username> account = Usernames.parse(credentials.name());
            boolean exists = account.filter(accounts::exists).isPresent();
            if (!exists) {
                tryDecoy(credentials.password());
            }
            Optional<T> tried = account.map(login);
            if (tried.filter(successful).isPresent()) {
                attempt.succeeded();
                return tried;
            }
            attempt.failed();
            LoginLog.refused(credentials.name(), from, exists ? LoginRefusal.WRONG_PASSWORD : LoginRefusal.NO_ACCOUNT);
            return tried;
        }
    }

    private void tryDecoy(String password) {
        boolean ignored = accounts.decoy(configuration.get())
                .map(decoy -> accounts.isPassword(decoy, password))
                .orElse(false);
    }
}
