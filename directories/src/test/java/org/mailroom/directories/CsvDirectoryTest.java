package org.mailroom.directories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mailroom.desk.configuration.DirectorySource.CsvFile;
import org.mailroom.desk.customers.DirectoryFailure;
import org.mailroom.desk.message.EmailAddress;

class CsvDirectoryTest {
    private static final EmailAddress JANE = EmailAddress.of("jane@customer.example");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("H02 a customer is found by address, whatever its case, with quoted values as they are meant")
    void shouldFindByAddress() throws IOException {
        CsvDirectory directory = directory("""
                \ufeffAddress;Name;Tier
                jane@Customer.example;"Doe; ""Jane\"\"\r
                Ann";gold

                john@customer.example;John;\
                """);

        assertThat(directory.find(JANE))
                .contains(Map.of("address", "jane@Customer.example", "name", "Doe; \"Jane\"\r\nAnn", "tier", "gold"));
        assertThat(directory.find(EmailAddress.of("john@customer.example")).orElseThrow())
                .containsEntry("tier", "");
        assertThat(directory.find(EmailAddress.of("x@customer.example"))).isEmpty();
    }

    @Test
    @DisplayName("H02 wrong lines are left out, the others count")
    void wrongLinesShouldBeLeftOut() throws IOException {
        CsvDirectory directory = directory("""
                address;name;tier
                jane@customer.example;Jane;gold;more
                no address;Nobody;gold
                quote@customer.example;Qu"ote;gold
                behind@customer.example;"Behind"x;gold
                long@customer.example;%s;gold
                jane@customer.example;Jane;silver
                jane@customer.example;Again;gold
                open@customer.example;"Open;gold
                last@customer.example;Last;gold
                """.formatted("x".repeat(3_000)));

        assertThat(directory.find(JANE).orElseThrow())
                .containsEntry("name", "Jane")
                .containsEntry("tier", "silver");
        for (String out : new String[] {"quote", "behind", "long", "open", "last"}) {
            assertThat(directory.find(EmailAddress.of(out + "@customer.example")))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("H02 the file is read again when it changes; a broken one leaves what was read before")
    void shouldReadAgain() throws IOException {
        CsvDirectory directory = directory("address;name\njane@customer.example;Jane\n");
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "Jane");

        write("address;name\njane@customer.example;Jane Doe\n".getBytes(StandardCharsets.UTF_8));
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "Jane Doe");

        write("no heading\n".getBytes(StandardCharsets.UTF_8));
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "Jane Doe");

        write(new byte[] {'a', 'd', 'd', 'r', 'e', 's', 's', '\n', (byte) 0xff, '@', 'x', '\n'});
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "Jane Doe");

        Files.delete(file());
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "Jane Doe");

        write("address;name\njane@customer.example;J\n".getBytes(StandardCharsets.UTF_8));
        assertThat(directory.find(JANE).orElseThrow()).containsEntry("name", "J");
    }

    @Test
    @DisplayName("H02 a file that was never right is a failure, with what is wrong")
    void neverRightShouldFail() throws IOException {
        CsvDirectory directory = directory("mail;name\njane@customer.example;Jane\n");

        assertThatThrownBy(() -> directory.find(JANE))
                .isInstanceOf(DirectoryFailure.class)
                .hasMessage("it has no column in its first line that is named address");
    }

    @Test
    @DisplayName("H02 a hundred thousand customers are read in one go")
    void shouldReadManyCustomers() throws IOException {
        StringBuilder text = new StringBuilder("address;name\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("c")
                    .append(i)
                    .append("@customer.example;Customer ")
                    .append(i)
                    .append('\n');
        }

        assertThat(directory(text.toString())
                        .find(EmailAddress.of("c99999@customer.example"))
                        .orElseThrow())
                .containsEntry("name", "Customer 99999");
    }

    private CsvDirectory directory(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
        return new CsvDirectory(new CsvFile(file(), ';', "address"));
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
    }

    private Path file() {
        return folder.resolve("customers.csv");
    }
}
