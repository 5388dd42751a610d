package org.mailroom.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FailureTest {
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "40XL1", "40XL2"})
    void whatWasRolledBackForAnotherShouldBeInTheWay(String state) {
        assertThat(Failure.of(new QueryTimeoutException("x", new SQLException("x", state))))
                .isEqualTo(Failure.IN_THE_WAY);
    }

    @Test
    void aKeyThatIsThereShouldBeInTheWay() {
        assertThat(Failure.of(new DuplicateKeyException("x", new SQLException("x", "23505"))))
                .isEqualTo(Failure.IN_THE_WAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "28P01", "3D000", "53100", "53300", "57P01", "57P03", "58030", "XJ040"})
    void whatHasNothingToDoWithTheQuestionShouldBeUnavailable(String state) {
        assertThat(Failure.of(new IllegalStateException(new SQLException("x", state))))
                .isEqualTo(Failure.UNAVAILABLE);
    }

    @Test
    void derbyShouldBeUnavailableFromTheSeverityOfASessionOn() {
        assertThat(Failure.of(new SQLException("x", "XSLA4", 45_000))).isEqualTo(Failure.UNAVAILABLE);
        assertThat(Failure.of(new SQLException("x", "40XT0", 40_000))).isEqualTo(Failure.UNAVAILABLE);
        assertThat(Failure.of(new SQLException("x", "42X01", 30_000))).isEqualTo(Failure.MISTAKE);
    }

    @Test
    void aConnectionThatIsNotToBeHadShouldBeUnavailable() {
        assertThat(Failure.of(new CannotGetJdbcConnectionException("x"))).isEqualTo(Failure.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42X05", "22001", "23502", ""})
    void everythingElseShouldBeAMistake(String state) {
        assertThat(Failure.of(new QueryTimeoutException("x", new SQLException("x", state))))
                .isEqualTo(Failure.MISTAKE);
        assertThat(Failure.of(new IllegalArgumentException("x"))).isEqualTo(Failure.MISTAKE);
    }

    @Test
    void theReasonShouldBeWhatTheDatabaseSaidAndWhatWasBehindIt() {
        SQLException full = new SQLException("a page could not be written", new IOException("No space left on device"));

        assertThat(Failure.unavailable("jdbc:derby:x", new IllegalStateException("[SELECT 1]", full)))
                .hasMessage("the database jdbc:derby:x is not available: a page could not be written: "
                        + "No space left on device");
        assertThat(Failure.unavailable("x", new SQLException("no route", new SQLException("no route"))))
                .hasMessage("the database x is not available: no route");
        assertThat(Failure.unavailable("x", new IllegalStateException()))
                .hasMessageEndingWith(": IllegalStateException");
    }
}
