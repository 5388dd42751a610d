package org.mailroom.desk.templates;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mailroom.desk.message.EmailAddress;
import org.mailroom.desk.message.Mailbox;

class PersonalNameTest {
    private static final EmailAddress ADDRESS = EmailAddress.of("jane@customer.example");

    @ParameterizedTest(name = "A09 \"{0}\" is greeted as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe                   | Jane Doe",
                "Doe, Jane                  | Jane Doe",
                "JANE DOE                   | Jane Doe",
                "jane van der meer          | Jane van der Meer",
                "\"'Jane Doe'\"             | Jane Doe",
                "Dr. Maria Müller-Lüdenscheidt | Dr. Maria Müller-Lüdenscheidt",
                "Ludwig van Beethoven       | Ludwig van Beethoven",
                "Seán O'Casey               | Seán O'Casey",
                "J. R. Hartley              | J. R. Hartley",
                "J.R.R. Tolkien             | J.R.R. Tolkien",
                "Юлия Иванова               | Юлия Иванова",
                "JEAN-PIERRE D'ESTAING      | Jean-Pierre D'Estaing",
                "Müller Éric                | Müller Éric",
                "Nguyễn Văn An              | Nguyễn Văn An",
                "Doe, John                  | John Doe",
                "DOE, JOHN                  | John Doe",
                "Dr. Müller                 | Dr. Müller",
                "Müller, Dr. Hans           | Dr. Hans Müller",
                "Αλέξανδρος Παπαδόπουλος    | Αλέξανδρος Παπαδόπουλος",
                "Юлия Сергеевна Иванова     | Юлия Сергеевна Иванова",
                "ŞÜKRÜ IŞIK                 | Şükrü Işık",
                "İbrahim Çelik              | İbrahim Çelik",
                "ΓΙΩΡΓΟΣ ΝΙΚΟΛΑΟΥ           | Γιωργος Νικολαου",
                "山田 太郎                    | 山田 太郎",
                "王小明                      | 王小明",
                "김철수                      | 김철수",
                "田中 さくら                  | 田中 さくら",
                "محمد علي                   | محمد علي",
                "Łukasz Żółć                | Łukasz Żółć"
            })
    void shouldGreetPersons(String displayName, String name) {
        assertThat(PersonalName.of(Mailbox.named(displayName, ADDRESS))).contains(name);
    }

    @ParameterizedTest(name = "A09 \"{0}\" is greeted without a name")
    @ValueSource(
            strings = {
                "jane@customer.example",
                "",
                " ",
                "undefined",
                "Undefined Null",
                "First Last",
                "first last",
                "FirstName LastName",
                "Firstname Lastname",
                "Vorname Nachname",
                "Your Name",
                "Ihr Name",
                "Nom Prénom",
                "N/A",
                "n.a. n.a.",
                "none none",
                "[object Object]",
                "{{name}} {{surname}}",
                "%FIRSTNAME% %LASTNAME%",
                "$name",
                "NaN NaN",
                "John via Forum",
                "John Doe via LinkedIn",
                "\"john@x.y\"",
                "'john@x.y'",
                "john at example dot com",
                "ACME GmbH",
                "Müller & Söhne GmbH & Co. KG",
                "Doe, John, Ltd",
                "株式会社山田",
                "有限公司",
                "客服",
                "😀 😀",
                "Jane 😀",
                "Mr.",
                "Dr.",
                "Mrs. Mr.",
                "Sent from my iPhone",
                "Website Form",
                "Contact Form",
                "do not reply",
                "No Reply",
                "The Acme Team",
                "Customer Care",
                "undefined undefined",
                "null null",
                "Jane",
                "Acme GmbH",
                "Acme Widgets Ltd.",
                "Acme Support",
                "Support Team",
                "Info",
                "Kundenservice Berlin",
                "Jane Doe via Acme",
                "no-reply",
                "Jane D0e",
                "Jane Doe <jane@customer.example>",
                "<b>Jane</b> Doe",
                "Jane http://evil.example",
                "www.win.example now",
                "You won 1000 Euro",
                "Jane Doe (Acme)",
                "Doe, Jane, Sales",
                "jane.doe",
                "J D",
                "Jаne Doe",
                "Max von",
                "a b c d e f",
                "Jane & John Doe",
                "🎁 Jane Doe",
                "- -",
                ". .",
                "Hotel Adler",
                "Praxis Dr. Weber",
                "Jane;Doe Smith",
                "ACME S.A. SARL",
                "Jane Doe\u202egnp.exe",
                "x Xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void shouldNotGreetAnythingElse(String displayName) {
        assertThat(PersonalName.of(Mailbox.named(displayName, ADDRESS))).isEmpty();
    }

    @Property(tries = 500)
    @Label("A09 whatever stands in a display name, the greeting is a short line of letters")
    void shouldOnlyEverGreetLetters(@ForAll String displayName) {
        PersonalName.of(Mailbox.named(displayName, ADDRESS))
                .ifPresent(name -> assertThat(name)
                        .hasSizeLessThanOrEqualTo(PersonalName.LONGEST)
                        .matches("[\\p{L}\\p{M}'’. -]+"));
    }
}
