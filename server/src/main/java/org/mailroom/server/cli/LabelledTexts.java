package org.mailroom.server.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mailroom.desk.learning.MailText;
import org.mailroom.desk.message.MailMessage;
import org.mailroom.desk.message.RawMessage;

/**
 * Reads texts with labels: a table whose first line names its columns; a mailbox file (RFC 4155), whose name is the label;
 * or a folder with a folder of mails, or a mailbox file, for each label.
 */
final class LabelledTexts {
    private static final List<String> LABEL_COLUMNS = List.of("queue", "category", "label", "folder", "intent", "tag");
    private static final List<String> TEXT_COLUMNS = List.of("text", "body", "message", "description", "question");

    private final Path source;
    private final Optional<String> label;

    /** @param label of everything that is read, or the column of a table */
    LabelledTexts(Path source, Optional<String> label) {
        this.source = source;
        this.label = label;
    }

    /** Something done with a text. */
    interface Visitor {
        void visit(LabelledText text) throws IOException;
    }

    /**
     * Visits all texts.
     *
     * @throws IOException if something cannot be read; the message says what
     */
    void each(Visitor visitor) throws IOException {
        if (Files.isDirectory(source)) {
            folder(visitor);
        } else if (ends(source, ".csv") || ends(source, ".tsv")) {
            table(visitor);
        } else if (ends(source, ".eml")) {
            mail(
                    source,
                    label.orElseThrow(() -> new IOException(source + ": say with --label where this mail belongs")),
                    visitor);
        } else {
            mailbox(source, label.orElseGet(() -> baseName(source)), visitor);
        }
    }

    private void folder(Visitor visitor) throws IOException {
        for (Path entry : entries(source)) {
            if (Files.isDirectory(entry)) {
                folder(entry, label.orElseGet(() -> String.valueOf(entry.getFileName())), visitor);
            } else if (ends(entry, ".mbox")) {
                mailbox(entry, label.orElseGet(() -> baseName(entry)), visitor);
            }
        }
    }

    private static void folder(Path folder, String label, Visitor visitor) throws IOException {
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                folder(entry, label, visitor);
            } else if (ends(entry, ".mbox")) {
                mailbox(entry, label, visitor);
            } else {
                mail(entry, label, visitor);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private void table(Visitor visitor) throws IOException {
        try (Reader in = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
            CsvRows rows = new CsvRows(in);
            List<String> names = rows.next().orElseThrow(() -> new IOException(source + " is empty"));
            int labels = column(names, label.map(List::of).orElse(LABEL_COLUMNS), "--label");
            int texts = column(names, TEXT_COLUMNS, "a column named text");
            int subjects = names.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf("subject");
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (row.get().size() > Math.max(labels, texts)) {
                    String subject = subjects >= 0 && subjects < row.get().size()
                            ? row.get().get(subjects)
                            : "";
                    visitor.visit(new LabelledText(
                            row.get().get(labels), subject + "\n" + row.get().get(texts)));
                }
            }
        }
    }

    private int column(List<String> names, List<String> wanted, String mend) throws IOException {
        return wanted.stream()
                .flatMapToInt(want -> IntStream.range(0, names.size())
                        .filter(i -> names.get(i).equalsIgnoreCase(want)))
                .findFirst()
                .orElseThrow(() -> new IOException(source + " has no column " + String.join(" or ", wanted)
                        + "; it has " + names + ". Use " + mend));
    }

    private static void mailbox(Path file, String label, Visitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream mail = new ByteArrayOutputStream();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean blank = true;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (line.size() + mail.size() < Explain.LARGEST) {
                    line.write(c);
                }
                if (c == '\n') {
                    if (blank && startsMail(line)) {
                        finish(mail, label, visitor);
                    } else {
                        line.writeTo(mail);
                    }
                    blank = line.size() <= 2;
                    line.reset();
                }
            }
            line.writeTo(mail);
            finish(mail, label, visitor);
        }
    }

    private static boolean startsMail(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.ISO_8859_1).startsWith("From ");
    }

    private static void finish(ByteArrayOutputStream mail, String label, Visitor visitor) throws IOException {
        if (mail.size() > 2) {
            visitor.visit(new LabelledText(label, text(mail.toByteArray())));
        }
        mail.reset();
    }

    private static void mail(Path file, String label, Visitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            visitor.visit(new LabelledText(label, text(in.readNBytes(Explain.LARGEST))));
        }
    }

    private static String text(byte[] mail) {
        return MailText.of(MailMessage.read(RawMessage.of(mail)));
    }

    private static boolean ends(Path file, String ending) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
