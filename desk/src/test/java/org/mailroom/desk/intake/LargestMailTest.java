package org.mailroom.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mailroom.desk.configuration.MailroomConfiguration;
import org.mailroom.desk.configuration.SampleDesk;
import org.mailroom.desk.message.EmailAddress;

@DisplayName("A16 mail larger than a desk takes")
class LargestMailTest {
    private static final EmailAddress SUPPORT = EmailAddress.of("support+rabc@acme.example");
    private static final EmailAddress OTHER = EmailAddress.of("somebody@acme.example");
    private static final long LIMIT = SampleDesk.LARGEST_MAIL;

    private final MailroomConfiguration configuration = SampleDesk.configuration();

    @Test
    void shouldBeRefusedWithTheLimitInWords() {
        assertThat(LargestMail.refused(LIMIT + 1, List.of(OTHER, SUPPORT), configuration))
                .contains("No mail of more than 25 MB is taken here; please send less, or the files another way");
    }

    @Test
    void shouldBeTakenUpToTheLimitAndByOthers() {
        assertThat(LargestMail.refused(LIMIT, List.of(SUPPORT), configuration)).isEmpty();
        assertThat(LargestMail.refused(LIMIT + 1, List.of(OTHER), configuration))
                .isEmpty();
    }
}
