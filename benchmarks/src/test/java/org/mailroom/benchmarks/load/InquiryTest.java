package org.mailroom.benchmarks.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InquiryTest {
    private static final String DESK = "support@acme.example";

    @Test
    void everyMailShouldHaveTenKilobytesAndWordsOfItsOwn() {
        Set<String> texts = new HashSet<>();
        for (int number = 0; number < 200; number++) {
            byte[] mail = Inquiry.of("r-", number).bytes(DESK);
            String text = new String(mail, US_ASCII);

            assertThat(mail.length).isBetween(9_500, 11_000);
            assertThat(texts.add(text.substring(text.indexOf("\r\n\r\n")))).isTrue();
        }
    }

    @Test
    void sameMailShouldBeTheSameAgain() {
        assertThat(Inquiry.of("r-", 3).bytes(DESK))
                .isEqualTo(Inquiry.of("r-", 3).bytes(DESK));
    }
}
