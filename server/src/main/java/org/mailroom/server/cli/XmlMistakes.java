package org.mailroom.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds configuration files that are not XML, which James would answer with a page of stack trace. */
final class XmlMistakes {
    private XmlMistakes() {}

    /** One sentence with file, line and column for each file that cannot be read. */
    static List<String> in(Path conf) throws IOException {
        List<String> mistakes = new ArrayList<>();
        for (Path file : xmlFilesIn(conf)) {
            try {
                read(file);
            } catch (SAXParseException mistake) {
                mistakes.add("%s, line %d, column %d: %s"
                        .formatted(file, mistake.getLineNumber(), mistake.getColumnNumber(), mistake.getMessage()));
            } catch (SAXException unreadable) {
                mistakes.add(file + ": " + unreadable.getMessage());
            }
        }
        return mistakes;
    }

    private static List<Path> xmlFilesIn(Path conf) throws IOException {
        try (Stream<Path> files = Files.list(conf)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file) throws IOException, SAXException {
        SAXParserFactory parsers = SAXParserFactory.newInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(file.toFile(), new DefaultHandler());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
