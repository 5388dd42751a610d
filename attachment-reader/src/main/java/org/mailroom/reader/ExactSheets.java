package org.mailroom.reader;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.screening.OfficeText;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Office documents, with the numbers of sheets as they are kept beside how they are shown: a card number that was typed as
 * a number is shown as 4.11111E+15.
 */
final class ExactSheets {
    private static final String SHEETS = "xl/worksheets/";
    private static final double LONG_NUMBER = 1e10;

    private ExactSheets() {}

    /** Documents in compound files ([MS-CFB]): doc, xls, ppt, msg. */
    static final class Older extends OfficeParser {
        private static final long serialVersionUID = 1L;

        @Override
        public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            withFile(super::parse, ExactSheets::olderNumbers, in, handler, metadata, context);
        }
    }

    /** Documents in ZIP files (ECMA-376): docx, xlsx, pptx. */
    static final class Newer extends OOXMLParser {
        private static final long serialVersionUID = 1L;

        @Override
        public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            withFile(super::parse, ExactSheets::newerNumbers, in, handler, metadata, context);
        }
    }

    /** One of Tika's parsers. */
    @FunctionalInterface
    private interface Parsing {
        void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException;
    }

    /** What a file has beside what Tika reads in it. */
    @FunctionalInterface
    private interface Numbers {
        String of(Path file) throws IOException;
    }

    /** An object within a document is no file: Tika's words are all we have of it. */
    private static void withFile(
            Parsing parser,
            Numbers numbers,
            InputStream in,
            ContentHandler handler,
            Metadata metadata,
            ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources resources = new TemporaryResources()) {
            TikaInputStream stream = TikaInputStream.get(in, resources, metadata);
            boolean within = stream.getOpenContainer() != null && !stream.hasFile();
            Path file = within ? null : stream.getPath();
            parser.parse(stream, handler, metadata, context);
            if (file != null && Files.size(file) > 0) {
                char[] exact = numbers.of(file).toCharArray();
                handler.characters(exact, 0, exact.length);
            }
        }
    }

    private static String olderNumbers(Path file) throws IOException {
        StringBuilder numbers = new StringBuilder();
        try (POIFSFileSystem document = new POIFSFileSystem(file.toFile(), true)) {
            if (document.getRoot().hasEntryCaseInsensitive("Workbook")) {
                HSSFRequest request = new HSSFRequest();
                HSSFListener listener = number -> numbers.append(longNumber(number));
                request.addListener(listener, NumberRecord.sid);
                request.addListener(listener, FormulaRecord.sid);
                new HSSFEventFactory().processWorkbookEvents(request, document);
            }
        }
        return numbers.toString();
    }

    private static String longNumber(Record cell) {
        double value = cell instanceof NumberRecord number
                ? number.getValue()
                : cell instanceof FormulaRecord formula ? formula.getValue() : 0;
        boolean isLong = Math.abs(value) >= LONG_NUMBER && !Double.isInfinite(value) && !Double.isNaN(value);
        return isLong ? "\n" + new BigDecimal(value).toBigInteger() : "";
    }

    private static String newerNumbers(Path file) throws IOException {
        StringBuilder numbers = new StringBuilder();
        try (ZipFile document = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = document.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(SHEETS) && entry.getName().endsWith(".xml")) {
                    numbers.append('\n').append(sheet(document, entry));
                }
            }
        } catch (ZipException noZip) {
            return "";
        }
        return numbers.toString();
    }

    private static String sheet(ZipFile document, ZipEntry entry) throws IOException {
        try (InputStream in = document.getInputStream(entry)) {
            return OfficeText.of(in.readNBytes(ReadingFrames.LARGEST_FILE));
        } catch (XMLStreamException e) {
            throw new IOException("the sheet " + entry.getName() + " is no XML", e);
        }
    }
}
