package org.mailroom.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(() -> now);

    @Test
    void firstFailuresShouldCostNothing() {
        assertThat(failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT)).isEqualTo(LoginThrottle.FREE_OF_ACCOUNT);
        assertThat(failures("anna", HOME, 1)).isEqualTo(1);
    }

    @Test
    void eachFurtherFailureShouldDoubleTheDelayUpToTheLongest() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT);
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            failures("anna", ELSEWHERE + i, 1);
            delays.add(wait("anna", "another " + i));
        }

        assertThat(delays)
                .startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8))
                .endsWith(LoginThrottle.LONGEST_DELAY, LoginThrottle.LONGEST_DELAY)
                .isSorted();
    }

    @Test
    void attemptsThatComeTooEarlyShouldNotLengthenTheDelay() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT + 1);
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.begin("anna", HOME)).isEmpty();
        }
        now = now.plusSeconds(2);

        assertThat(throttle.begin("anna", HOME)).isPresent();
    }

    @Test
    void oneAccountShouldNotSlowDownAnother() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT + 3);

        assertThat(throttle.begin("ben", HOME)).isPresent();
        assertThat(throttle.begin("anna", HOME)).isEmpty();
    }

    @Test
    void addressThatTriesManyAccountsShouldBeSlowedDown() {
        for (int i = 0; i <= LoginThrottle.FREE_OF_ADDRESS; i++) {
            failures("somebody" + i, ELSEWHERE, 1);
        }

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
        assertThat(throttle.begin("anna", HOME)).isPresent();
    }

    @Test
    void strangerShouldNotLockOutAPersonFromWhereTheyUsuallyLogIn() {
        success("anna", HOME);
        failures("anna", ELSEWHERE, LoginThrottle.FREE_OF_ACCOUNT + 5);

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
        assertThat(throttle.begin("anna", HOME)).isPresent();
    }

    @Test
    void knownAddressShouldBeSlowedDownByItsOwnFailures() {
        success("anna", HOME);

        failures("anna", HOME, LoginThrottle.FREE_OF_KNOWN + 1);

        assertThat(throttle.begin("anna", HOME)).isEmpty();
    }

    @Test
    void successShouldNotForgetTheFailuresOfAStranger() {
        failures("anna", ELSEWHERE, LoginThrottle.FREE_OF_ACCOUNT);
        success("anna", HOME);
        failures("anna", ELSEWHERE, 1);

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
    }

    @Test
    void quietHourShouldForgetAll() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT + 8);
        now = now.plus(LoginThrottle.MEMORY).plusSeconds(1);

        assertThat(failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT)).isEqualTo(LoginThrottle.FREE_OF_ACCOUNT);
    }

    @Test
    void attemptsUnderWayShouldBeBounded() {
        List<LoginThrottle.Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < LoginThrottle.CONCURRENT; i++) {
            attempts.add(throttle.begin("anna", HOME).orElseThrow());
        }
        assertThat(throttle.begin("anna", HOME)).isEmpty();

        attempts.get(0).close();

        assertThat(throttle.begin("anna", HOME)).isPresent();
    }

    @Test
    void attemptWithoutAnOutcomeShouldCountAsNeither() {
        for (int i = 0; i < 100; i++) {
            throttle.begin("anna", HOME).orElseThrow().close();
        }

        assertThat(throttle.begin("anna", HOME)).isPresent();
    }

    @Test
    void floodOfNamesShouldNotMakeItForgetTheNameThatIsTried() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT);
        for (int i = 0; i < 3 * LoginThrottle.CAPACITY; i++) {
            throttle.begin("x".repeat(10_000) + i, "address" + i).ifPresent(LoginThrottle.Attempt::close);
            if (i % 1_000 == 0) {
                throttle.begin("anna", "address" + i).ifPresent(LoginThrottle.Attempt::close);
            }
        }
        failures("anna", ELSEWHERE, 1);

        assertThat(throttle.begin("anna", ELSEWHERE)).isEmpty();
    }

    @Test
    void countLongestUnusedShouldBeForgottenFirst() {
        failures("anna", HOME, LoginThrottle.FREE_OF_ACCOUNT);
        for (int i = 0; i < LoginThrottle.CAPACITY; i++) {
            throttle.begin("somebody" + i, HOME).ifPresent(LoginThrottle.Attempt::close);
        }
        failures("anna", ELSEWHERE, 1);

        assertThat(throttle.begin("anna", ELSEWHERE)).isPresent();
    }

    @Property
    void guessesShouldBeFewHoweverTheyAreSpread(
            @ForAll @Size(min = 50, max = 300) List<@IntRange(min = 0, max = 60) Integer> secondsBetween) {
        LoginThrottle fresh = new LoginThrottle(() -> now);
        int looked = 0;
        Instant start = now;
        for (int seconds : secondsBetween) {
            now = now.plusSeconds(seconds);
            looked += attempt(fresh, "anna", ELSEWHERE + seconds) ? 1 : 0;
        }

        long minutes = Duration.between(start, now).toMinutes();
        assertThat(looked).isLessThanOrEqualTo((int) (LoginThrottle.FREE_OF_ACCOUNT + 9 + minutes / 5 + 1));
    }

    private int failures(String account, String address, int times) {
        int looked = 0;
        for (int i = 0; i < times; i++) {
            looked += attempt(throttle, account, address) ? 1 : 0;
        }
        return looked;
    }

    private static boolean attempt(LoginThrottle throttle, String account, String address) {
        Optional<LoginThrottle.Attempt> attempt = throttle.begin(account, address);
        attempt.ifPresent(LoginThrottle.Attempt::failed);
        attempt.ifPresent(LoginThrottle.Attempt::close);
        return attempt.isPresent();
    }

    private void success(String account, String address) {
        try (LoginThrottle.Attempt attempt = throttle.begin(account, address).orElseThrow()) {
            attempt.succeeded();
        }
    }

    private Duration wait(String account, String address) {
        Instant before = now;
        while (true) {
            Optional<LoginThrottle.Attempt> attempt = throttle.begin(account, address);
            attempt.ifPresent(LoginThrottle.Attempt::close);
            if (attempt.isPresent()) {
                return Duration.between(before, now);
            }
            now = now.plusSeconds(1);
        }
    }
}
