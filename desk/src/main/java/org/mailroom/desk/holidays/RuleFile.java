package org.mailroom.desk.holidays;

import de.focus_shift.jollyday.core.Holiday;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rules of a country from the library's own files, by the JDK alone. */
final class RuleFile {
    private static final String PLACE = "/holidays/Holidays_";

    private RuleFile() {}

    /** The root of a country's file, or empty when the library has none of this name. */
    static Optional<RuleElement> of(String country) {
        if (!exists(country)) {
            return Optional.empty();
        }
        try (InputStream file = Holiday.class.getResourceAsStream(PLACE + country + ".xml")) {
            return file == null ? Optional.empty() : Optional.of(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the rules of " + country + " cannot be read", e);
        }
    }

    static boolean exists(String country) {
        return country.matches("[a-z]{2}") && Holiday.class.getResource(PLACE + country + ".xml") != null;
    }

    private static RuleElement read(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(file);
        reader.nextTag();
        return element(reader);
    }

    private static RuleElement element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        Map<String, String> attributes = attributes(reader);
        List<RuleElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamReader.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                children.add(element(reader));
            } else if (event == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return new RuleElement(name, attributes, children, text.toString().strip());
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
