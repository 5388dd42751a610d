package org.mailroom.desk.screening;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text in the XML of office documents (ECMA-376, OpenDocument 1.3): paragraphs on lines of their own, runs put
 * together, numbers of cells in full and not as they are shown. Document types and entities are not processed.
 */
public final class OfficeText {
    private static final Set<String> LINES = Set.of(
            "p",
            "si",
            "f",
            "comment",
            "h",
            "title",
            "subject",
            "creator",
            "keywords",
            "description",
            "category",
            "lpwstr",
            "Company",
            "Manager");
    private static final Set<String> GAPS = Set.of("tab", "br", "cr", "s", "line-break");
    private static final int LONGEST_NUMBER = 32;
    private static final int LARGEST_EXPONENT = 30;
    private static final XMLInputFactory XML = factory();

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean inValue;
    private boolean shared;

    private OfficeText() {}

    /**
     * The text of one XML file of a document.
     *
     * @throws XMLStreamException if it is not well-formed
     */
    public static String of(byte[] xml) throws XMLStreamException {
        OfficeText office = new OfficeText();
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
        try {
            while (reader.hasNext()) {
                office.event(reader.next(), reader);
            }
        } finally {
            reader.close();
        }
        return office.text.toString();
    }

    private void event(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begins(reader);
            case XMLStreamConstants.END_ELEMENT -> ends(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                (inValue ? value : text)
                        .append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            default -> {
                return;
            }
        }
    }

    private void begins(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (name.equals("c")) {
            shared = "s".equals(reader.getAttributeValue(null, "t"));
        } else if (name.equals("v")) {
            inValue = true;
        } else if (GAPS.contains(name)) {
            text.append(' ');
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
    }

    private void attribute(String name, String content) {
        if (name.equals("value") || name.equals("descr") || name.equals("title")) {
            text.append(HtmlPieces.APART).append(inFull(content)).append(HtmlPieces.APART);
        }
    }

    private void ends(String name) {
        switch (name) {
            case "v" -> valueEnds();
            case "c", "table-cell" -> text.append('\t');
            case "row", "table-row" -> text.append(HtmlPieces.APART);
            default -> text.append(LINES.contains(name) ? "\n" : "");
        }
    }

    private void valueEnds() {
        text.append(shared ? "" : inFull(value.toString()));
        value.setLength(0);
        inValue = false;
        shared = false;
    }

    /** {@code 4.111111111111111E15} as {@code 4111111111111111}; anything else as it is. */
    static String inFull(String number) {
        boolean scientific = number.length() <= LONGEST_NUMBER
                && (number.indexOf('E') > 0 || number.indexOf('e') > 0)
                && number.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0);
        if (!scientific) {
            return number;
        }
        try {
            BigDecimal decimal = new BigDecimal(number);
            return Math.abs((long) decimal.scale()) <= LARGEST_EXPONENT ? decimal.toPlainString() : number;
        } catch (NumberFormatException notANumber) {
            return number;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
