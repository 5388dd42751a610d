package org.mailroom.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTextsTest {
    private static final String MAIL = "Subject: =?utf-8?q?R=C3=BCcksendung?=\r\n\r\nmine\r\n> quoted\r\n";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("C02 a table's quoted fields keep commas, line ends and quotation marks")
    void tableShouldBeRead() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"), "\uFEFFid,Text,queue\r\n1,\"a, \"\"b\"\"\nc\",Billing\r\n\r\n2,d,Returns");

        assertThat(read("a.csv", null))
                .containsExactly(new LabelledText("Billing", "\na, \"b\"\nc"), new LabelledText("Returns", "\nd"));
    }

    @Test
    void tableShouldTakeSubjectsAndOtherSeparators() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "subject;body;team\nHello;World, all;Billing\n");

        assertThat(read("a.csv", "team")).containsExactly(new LabelledText("Billing", "Hello\nWorld, all"));
    }

    @Test
    void anOpenQuotationMarkShouldBeRefused() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "text,queue\n\"never closed,Billing\n");

        assertThatThrownBy(() -> read("a.csv", null)).hasMessageContaining("row 2: a quotation mark is never closed");
    }

    @Test
    @DisplayName("C02 a mailbox file is read mail by mail, own words alone")
    void mailboxShouldBeRead() throws IOException {
        Files.writeString(
                folder.resolve("Returns.mbox"),
                "From a@b Mon Nov 23\r\n" + MAIL + "\r\nFrom a@b Mon Nov 23\r\n" + MAIL
                        + "From the start of a line\r\n");

        assertThat(read("Returns.mbox", null))
                .containsExactly(
                        new LabelledText("Returns", "Rücksendung\nmine"),
                        new LabelledText("Returns", "Rücksendung\nmine\nFrom the start of a line"));
        assertThat(read("Returns.mbox", "Billing"))
                .extracting(LabelledText::label)
                .containsOnly("Billing");
    }

    @Test
    void folderShouldNameTheQueues() throws IOException {
        Files.createDirectories(folder.resolve("in/Billing/cur"));
        Files.writeString(folder.resolve("in/Billing/cur/1"), MAIL);
        Files.writeString(folder.resolve("in/Returns.mbox"), "From a@b\n" + MAIL);

        assertThat(read("in", null)).extracting(LabelledText::label).containsExactly("Billing", "Returns");
    }

    private List<LabelledText> read(String name, @org.jspecify.annotations.Nullable String label) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        new LabelledTexts(folder.resolve(name), Optional.ofNullable(label)).each(texts::add);
        return texts;
    }
}
