package org.mailroom.james.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.people.LoginThrottle;
import org.mailroom.desk.people.Membership;
import org.mailroom.desk.people.TwoDesks;
import org.slf4j.LoggerFactory;

class DeskLoginsTest {
    private static final RemoteNetwork HERE = new RemoteNetwork("192.0.2.1");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

    private final FakeUsers users = new FakeUsers()
            .with("anna@acme.example", "anna-secret")
            .with("ben@acme.example", "ben-secret")
            .with("carl@client.example", "carl-secret")
            .with("eve@acme.example", "eve-secret")
            .with("support@acme.example", "support-secret");
    private final DeskLogins logins =
            new DeskLogins(() -> TwoDesks.CONFIGURATION, new LoginThrottle(CLOCK), new Accounts(users));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(LoginLog.class)).addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ((Logger) LoggerFactory.getLogger(LoginLog.class)).detachAppender(log);
    }

    @Test
    void memberShouldComeInAfterOneCheckOfTheirPassword() {
        assertThat(toDesk("anna/support@acme.example", "anna-secret"))
                .map(Membership::deskId)
                .contains("support");
        assertThat(users.checked).containsExactly("anna@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "anna/support@acme.example, wrong, the password is wrong",
        "eve/support@acme.example, eve-secret, nobody at any desk has this account",
        "nobody/support@acme.example, wrong, nobody at any desk has this account",
        "carl@client.example/support@acme.example, carl-secret, the person works at another desk",
        "anna/review-support@acme.example, anna-secret, the review mailbox is for supervisors of the desk",
        "anna/nodesk@acme.example, anna-secret, no desk has this mailbox",
        "sue/support@acme.example, sue-secret, the person has no account on this server",
        "one@two@three/support@acme.example, wrong, the name is not of the form agent/desk@domain",
        "'/', wrong, the name is not of the form agent/desk@domain",
    })
    void everyRefusalShouldTakeOnePasswordCheckAndLogTheTrueReason(String name, String password, String reason) {
        assertThat(toDesk(name, password)).isEmpty();

        assertThat(users.checked).hasSize(1);
        assertThat(log.list).singleElement().asString().contains(name).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody/support@acme.example", "eve/support@acme.example", "/", "sue/support@acme.example"})
    void passwordOfTheDecoyShouldOpenNothing(String name) {
        assertThat(toDesk(name, "anna-secret")).isEmpty();
        assertThat(users.checked).containsExactly("anna@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@acme.example, the person has no account on this server",
        "one@two@three, the person has no account on this server",
        "eve@acme.example, the password is wrong",
    })
    void plainLoginShouldTakeOnePasswordCheckToo(String name, String reason) {
        Optional<Boolean> tried = logins.toAccount(
                new Credentials(name, "wrong"),
                HERE,
                account -> new Accounts(users).exists(account) && new Accounts(users).isPassword(account, "wrong"),
                in -> in);

        assertThat(tried.orElse(false)).isFalse();
        assertThat(users.checked).hasSize(1);
        assertThat(log.list).singleElement().asString().contains(reason);
    }

    @Test
    void nameWithTwoAtSignsShouldNotReachTheServer() {
        Optional<Boolean> tried = logins.toAccount(new Credentials("a@b@c", "wrong"), HERE, account -> true, in -> in);

        assertThat(tried).isEmpty();
    }

    @Test
    void guessesShouldCountForThePersonWhateverTheDesk() {
        for (String desk : new String[] {"support", "nodesk", "billing", "review-support", "x", "y"}) {
            toDesk("anna/" + desk + "@acme.example", "wrong");
        }
        users.checked.clear();

        assertThat(toDesk("anna/support@acme.example", "anna-secret")).isEmpty();
        assertThat(logins.toAccount(
                        new Credentials("Anna@ACME.example", "anna-secret"), HERE, account -> true, in -> in))
                .isEmpty();
        assertThat(users.checked).isEmpty();
        assertThat(log.list).last().asString().contains("too many attempts failed");
    }

    @Test
    void attemptsShouldNotCountWhileTheAccountsCannotBeRead() {
        users.away = true;
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> toDesk("anna/support@acme.example", "anna-secret"))
                    .isInstanceOf(AccountsUnavailable.class);
        }
        users.away = false;

        assertThat(toDesk("anna/support@acme.example", "anna-secret")).isPresent();
    }

    @Test
    void whoActsForSomebodyElseShouldNotComeIn() {
        assertThat(logins.toDesk(
                        new Credentials(Optional.of("sue@acme.example"), "anna/support@acme.example", "anna-secret"),
                        HERE))
                .isEmpty();
    }

    @Test
    void passwordLongerThanTheLongestShouldBeWrong() {
        String longest = "x".repeat(Accounts.LONGEST_PASSWORD);
        users.with("ben@acme.example", longest);

        assertThat(toDesk("ben/support@acme.example", longest)).isPresent();
        assertThat(toDesk("ben/support@acme.example", longest + "y")).isEmpty();
    }

    @Test
    void logShouldStayOnOneLineAndShort() {
        toDesk("x\r\n2026 INFO forged/support@acme.example" + "y".repeat(10_000), "wrong");

        String line = log.list.get(0).getFormattedMessage();
        assertThat(line).doesNotContainPattern("\\p{Cntrl}").hasSizeLessThan(300);
    }

    private Optional<Membership> toDesk(String name, String password) {
        return logins.toDesk(new Credentials(name, password), HERE);
    }
}
