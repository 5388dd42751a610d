package org.mailroom.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.measure.LabelledMail;
import org.mailroom.desk.message.RawMessage;

/** A folder of mails with a {@value #LABELS}: a line for each file, its name and its labels with a tab between them. */
final class LabelledFolder {
    static final String LABELS = "labels.tsv";
    private static final int MOST_LINES = 1_000_000;

    private final Path folder;
    private final long largest;

    /** @param largest bytes of a mail that is read; a larger one is told, never cut */
    LabelledFolder(Path folder, long largest) {
        this.folder = folder;
        this.largest = largest;
    }

    /** Something done with a mail. */
    interface Visitor {
        void visit(LabelledMail mail) throws IOException;

        /** One that is larger than what is read at once; it has its labels and no bytes. */
        void tooLarge(LabelledMail mail, long bytes) throws IOException;
    }

    /**
     * Visits each mail in the order of the lines; a header line is passed over.
     *
     * @throws IOException if labels or a mail cannot be read; the message names the file
     */
    void each(Visitor visitor) throws IOException {
        int number = 0;
        for (String line : lines()) {
            number++;
            String[] columns = line.split("\t", -1);
            boolean header = number == 1 && columns[0].equals("file");
            if (line.isBlank() || header) {
                continue;
            }
            if (columns.length < 2) {
                throw new IOException(folder.resolve(LABELS) + " line " + number
                        + ": no tab between the file's name and its labels; write: mail.eml<tab>ack=no;kind=bounce");
            }
            visit(columns[0], LabelledMail.labels(columns[1]), number, visitor);
        }
    }

    private List<String> lines() throws IOException {
        Path labels = folder.resolve(LABELS);
        if (!Files.isRegularFile(labels)) {
            throw new IOException(labels + " is missing: a line for each mail, its file name, a tab, and its labels");
        }
        List<String> lines = new ArrayList<>();
        try (BufferedReader read =
                new BufferedReader(new InputStreamReader(Files.newInputStream(labels), StandardCharsets.UTF_8))) {
            read.lines().limit(MOST_LINES).forEach(lines::add);
        }
        return lines;
    }

    private void visit(String name, Map<String, String> labels, int line, Visitor visitor) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw new IOException(folder.resolve(LABELS) + " line " + line + ": there is no file " + name);
        }
        long size = Files.size(file);
        if (size > largest) {
            visitor.tooLarge(new LabelledMail(name, labels, RawMessage.of(new byte[0])), size);
        } else {
            visitor.visit(new LabelledMail(name, labels, RawMessage.of(Files.readAllBytes(file))));
        }
    }
}
