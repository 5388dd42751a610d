package org.mailroom.james.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mailbox.exception.MailboxException;
import org.junit.jupiter.api.Test;

class DeadlocksTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void aQuestionThatWasBrokenOffShouldBeAskedAgain() throws Exception {
        assertThat(Deadlocks.again(() -> {
                    asked.add("asked");
                    if (asked.size() < 3) {
                        throw failure("40001");
                    }
                    return "answer";
                }))
                .isEqualTo("answer");

        assertThat(asked).hasSize(3);
    }

    @Test
    void aQuestionThatIsBrokenOffAgainAndAgainShouldFail() {
        assertThatThrownBy(() -> Deadlocks.again(() -> {
                    asked.add("asked");
                    throw failure("40001");
                }))
                .isInstanceOf(MailboxException.class);

        assertThat(asked).hasSize(4);
    }

    @Test
    void aQuestionThatFailsOtherwiseShouldFailAtOnce() {
        assertThatThrownBy(() -> Deadlocks.again(() -> {
                    asked.add("asked");
                    throw failure("42X05");
                }))
                .isInstanceOf(MailboxException.class);

        assertThat(asked).hasSize(1);
    }

    private static MailboxException failure(String state) {
        return new MailboxException("failed", new IllegalStateException(new SQLException("deadlock", state)));
    }
}
