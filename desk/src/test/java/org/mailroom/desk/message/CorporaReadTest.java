package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CorporaReadTest {

    @Test
    @DisplayName("A17 every mail of the corpora is read, and its body survives a change of the header")
    void everyMailShouldBeReadWithoutException() {
        int count = 0;
        for (String folder : Corpora.folders()) {
            for (Map.Entry<String, RawMessage> mail : Corpora.mails(folder).entrySet()) {
                assertThatCode(() -> read(mail.getValue()))
                        .as(folder + "/" + mail.getKey())
                        .doesNotThrowAnyException();
                count++;
            }
        }
        assertThat(count).isGreaterThan(250);
    }

    private static void read(RawMessage raw) {
        MailMessage mail = MailMessage.read(raw);
        mail.subject();
        mail.from();
        mail.date();
        mail.ownWords();
        mail.root().all().forEach(ContentPart::text);
        assertThat(mail.truncated()).isFalse();
        assertThat(raw.withFieldsFirst(List.of(new HeaderField("X", "1"))).bodyBytes())
                .isEqualTo(raw.bodyBytes());
        assertThat(raw.withFieldsFirst(List.of(new HeaderField("X-Added", "1"))).withoutFields("X-Added"::equals))
                .isEqualTo(raw);
    }
}
