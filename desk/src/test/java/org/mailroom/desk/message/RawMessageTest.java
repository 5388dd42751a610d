package org.mailroom.desk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mailroom.desk.message.Mails.body;
import static org.mailroom.desk.message.Mails.exactly;
import static org.mailroom.desk.message.Mails.text;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawMessageTest {

    @Test
    void fieldsShouldBeReadWithTheirContinuationLines() {
        RawMessage message = exactly("Subject: one\r\n two\r\nX-Odd :  value \r\n\r\nbody");

        assertThat(message.fields())
                .extracting(HeaderField::name, HeaderField::unfolded)
                .containsExactly(tuple("Subject", "one two"), tuple("X-Odd", "value"));
        assertThat(body(message)).isEqualTo("body");
    }

    @Test
    void withoutFieldsShouldTakeAwayTheFieldWithItsContinuationLines() {
        RawMessage message =
                exactly("A: 1\r\nX-Mailroom-A: 2\r\n\tmore\r\nB: 3\r\nx-mailroom-b : 4\r\n\r\nX-Mailroom-A: body");

        assertThat(text(message.withoutFields(
                        name -> name.toLowerCase(Locale.ROOT).startsWith("x-mailroom-"))))
                .isEqualTo("A: 1\r\nB: 3\r\n\r\nX-Mailroom-A: body");
    }

    @Test
    void withoutFieldsShouldSeeAFieldHiddenBehindABareCarriageReturn() {
        RawMessage message = exactly("A: 1\rX-Secret: 2\r\nB: 3\r\n\r\nbody");

        assertThat(text(message.withoutFields("X-Secret"::equals))).isEqualTo("A: 1\rB: 3\r\n\r\nbody");
    }

    @Test
    void withoutFieldsShouldKeepTheEmptyLineApartFromABareCarriageReturn() {
        RawMessage message = exactly("A: 1\rX: 2\r\n\nbody");

        assertThat(body(message.withoutFields("X"::equals))).isEqualTo("body");
    }

    @Test
    void withFieldsFirstShouldStandBeforeAllOthers() {
        RawMessage message = exactly("A: 1\r\n\r\nbody");

        assertThat(text(message.withFieldsFirst(List.of(new HeaderField("X", "1"), new HeaderField("Y", "2")))))
                .isEqualTo("X: 1\r\nY: 2\r\nA: 1\r\n\r\nbody");
    }

    @Test
    void withFieldsFirstShouldLeaveTheMboxLineInFront() {
        RawMessage message = exactly("From anna Mon Jan 1\nA: 1\n\nbody");

        assertThat(text(message.withFieldsFirst(List.of(new HeaderField("X", "1")))))
                .isEqualTo("From anna Mon Jan 1\nX: 1\nA: 1\n\nbody");
    }

    @Test
    void aStrayContinuationLineShouldNotBecomePartOfOurField() {
        RawMessage message = exactly(" forged\r\nA: 1\r\n\r\nbody").withFieldsFirst(List.of(new HeaderField("X", "1")));

        assertThat(message.fields().get(0).unfolded()).isEqualTo("1");
        assertThat(text(message)).endsWith(" forged\r\nA: 1\r\n\r\nbody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1\r\nBcc: x@example.org", "1\nBcc: x", "1\rBcc: x", "1\u0085Bcc: x", "1\u2028Bcc: x", "1\0"})
    @DisplayName("a value with line ends stays one field")
    void aValueShouldStayOneField(String value) {
        RawMessage message = exactly("A: 1\r\n\r\nbody").withFieldsFirst(List.of(new HeaderField("X", value)));

        assertThat(message.fields()).extracting(HeaderField::name).containsExactly("X", "A");
        assertThat(text(message)).doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A B", "A:", "A\r\nB", "Ä", "A\0"})
    void aNameThatIsNoFieldNameShouldBeRefused(String name) {
        RawMessage message = exactly("A: 1\r\n\r\n");

        assertThatThrownBy(() -> message.withFieldsFirst(List.of(new HeaderField(name, "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not a header field name");
        assertThatThrownBy(() -> message.replaceField(name, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textBeyondAsciiShouldBeEncodedAndComeBackWhole() {
        String subject = "Größe und Preis: 你好世界".repeat(12) + " 🎉 plain end";
        RawMessage message = exactly("\r\nbody").replaceField("Subject", subject);

        assertThat(text(message)).matches("\\A\\p{ASCII}*\\z");
        assertThat(text(message).lines()).allMatch(line -> line.length() <= 78);
        assertThat(MailMessage.read(message).subject()).isEqualTo(subject);
    }

    @Test
    void aLongValueShouldBeFoldedAtItsBlanks() {
        String value = "word ".repeat(100) + "x".repeat(2_000);
        RawMessage message = exactly("\r\nbody").replaceField("X-Long", value);

        assertThat(text(message).lines()).allMatch(line -> line.length() <= 78);
        assertThat(MailMessage.read(message).decodedField("X-Long")).contains(value);
    }

    @Test
    void replaceFieldShouldChangeTheFirstAndTakeAwayTheOthers() {
        RawMessage message = exactly("A: 1\r\nSubject: old\r\n folded\r\nB: 2\r\nSUBJECT: older\r\n\r\nbody");

        assertThat(text(message.replaceField("Subject", "new"))).isEqualTo("A: 1\r\nSubject: new\r\nB: 2\r\n\r\nbody");
    }

    @Test
    void replaceFieldShouldAddTheFieldLastWhereThereIsNone() {
        assertThat(text(exactly("A: 1\r\n\r\nbody").replaceField("B", "2"))).isEqualTo("A: 1\r\nB: 2\r\n\r\nbody");
        assertThat(text(exactly("A: 1").replaceField("B", "2"))).isEqualTo("A: 1\r\nB: 2\r\n");
        assertThat(text(exactly("").replaceField("B", "2"))).isEqualTo("B: 2\r\n");
        assertThat(text(exactly("\nbody").replaceField("B", "2"))).isEqualTo("B: 2\n\nbody");
    }

    @Test
    void linesThatAreNoFieldShouldStayWhereTheyAre() {
        RawMessage message = exactly("A: 1\nthis is no field\nÄ: 2\nB: 3\n\nbody");

        assertThat(message.fields()).extracting(HeaderField::name).containsExactly("A", "B");
        assertThat(text(message.withoutFields("B"::equals))).isEqualTo("A: 1\nthis is no field\nÄ: 2\n\nbody");
    }
}
