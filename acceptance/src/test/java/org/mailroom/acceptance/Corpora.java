package org.mailroom.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public test mail that may lie beside this checkout; the property {@code mailroom.corpora} names another place. */
final class Corpora {
    private static final List<String> FOLDERS = List.of(
            "zammad-autoresponse-cases",
            "pigeonhole-vacation",
            "mailman2-bounces",
            "mime4j-testmsgs",
            "notmuch-default");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),:;@\\\\]+@[A-Za-z0-9.-]+[A-Za-z0-9]");

    private Corpora() {}

    /** The folder, if it is there. */
    static Optional<Path> folder() {
        String asked = System.getProperty("mailroom.corpora");
        if (asked != null) {
            return Optional.of(Path.of(asked)).filter(Files::isDirectory);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve("shared/corpora"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** All messages of all sets, each with its label. */
    static List<Sample> read(Path corpora) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String folder : FOLDERS) {
            try (Stream<String> rows = Files.lines(corpora.resolve(folder).resolve("labels.tsv"))) {
                rows.skip(1)
                        .filter(row -> !row.isBlank())
                        .map(row -> row.split("\t", -1))
                        .forEach(row -> samples.add(sample(corpora, folder + "/" + row[0], row[1], samples.size())));
            }
        }
        return samples;
    }

    private static Sample sample(Path corpora, String name, String label, int number) {
        try {
            String text = wire(Files.readString(corpora.resolve(name), ISO_8859_1));
            return new Sample(name, label, number, sender(text, number), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String wire(String text) {
        String lines = text.replaceAll("\r?\n", "\r\n");
        return lines.endsWith("\r\n") ? lines : lines + "\r\n";
    }

    /** The address of Return-Path, else of From; a message that has neither gets an address of its own. */
    private static String sender(String text, int number) {
        String header = text.split("\r\n\r\n", 2)[0].replaceAll("\r\n[ \t]+", " ");
        Optional<String> returnPath = field(header, "Return-Path");
        if (returnPath.isPresent()) {
            return returnPath.flatMap(Corpora::address).orElse("");
        }
        return field(header, "From").flatMap(Corpora::address).orElse("sample-" + number + "@outside.example");
    }

    private static Optional<String> field(String header, String name) {
        return header.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1))
                .findFirst();
    }

    private static Optional<String> address(String value) {
        Matcher found = ADDRESS.matcher(value);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /**
     * One message of a set.
     *
     * @param name folder and file
     * @param label as the set's labels.tsv has it
     * @param number its place among all, told to the server in EHLO, so that it is known again by its trace field
     * @param sender envelope sender; empty for the null sender
     * @param text the message as it goes over the wire, a character a byte
     */
    record Sample(String name, String label, int number, String sender, String text) {
        String folder() {
            return name.substring(0, name.indexOf('/'));
        }

        String host() {
            return "sample-" + number + ".test";
        }

        /** What makes a mail this mail: sets hold some mails twice, and a repeated mail is filed once. */
        String identity() {
            String[] parts = text.split("\r\n\r\n", 2);
            String header = parts[0].replaceAll("\r\n[ \t]+", " ");
            String fields = Stream.of("Message-ID", "From", "Date", "Subject")
                    .map(name -> field(header, name).orElse("").strip())
                    .collect(Collectors.joining("\n"));
            return fields + "\n" + (parts.length > 1 ? parts[1] : "");
        }

        byte[] message() {
            return text.getBytes(ISO_8859_1);
        }

        boolean ofMachine() {
            return (";" + label + ";").contains(";ack=no;");
        }

        boolean ofPerson() {
            return (";" + label + ";").contains(";ack=yes;");
        }
    }
}
