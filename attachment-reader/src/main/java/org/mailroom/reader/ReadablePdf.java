package org.mailroom.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PDF;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** PDF (ISO 32000), with a word about pages that show something and have no text: scans, and letters nobody can name. */
final class ReadablePdf extends PDFParser {
    static final String PICTURED_PAGES = "mailroom:pictured-pages";

    private static final long serialVersionUID = 1L;
    private static final int FEW_CHARACTERS = 10;
    private static final int DRAWS_SOMETHING = 64;

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        try (TemporaryResources resources = new TemporaryResources()) {
            TikaInputStream file = TikaInputStream.get(in, resources, metadata);
            Path path = file.getPath();
            super.parse(file, handler, metadata, context);
            int[] wordless = wordless(metadata);
            if (wordless.length > 0) {
                say(path, wordless, metadata);
            }
        }
    }

    /** The numbers of the pages with hardly a character, or most of them without a name. */
    private static int[] wordless(Metadata metadata) {
        int[] characters = numbers(metadata.getValues(PDF.CHARACTERS_PER_PAGE));
        int[] nameless = numbers(metadata.getValues(PDF.UNMAPPED_UNICODE_CHARS_PER_PAGE));
        return IntStream.range(0, characters.length)
                .filter(page -> characters[page] < FEW_CHARACTERS
                        || (page < nameless.length && nameless[page] * 2 > characters[page]))
                .toArray();
    }

    private static int[] numbers(String[] written) {
        return Stream.of(written).mapToInt(Integer::parseInt).toArray();
    }

    private static void say(Path file, int[] wordless, Metadata metadata) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            long pictured = IntStream.of(wordless)
                    .filter(number -> number < pages && showsSomething(document.getPage(number)))
                    .count();
            if (pictured > 0) {
                metadata.set(PICTURED_PAGES, "PDF, " + pictured + " of " + pages + " pages without readable text");
            }
        }
    }

    private static boolean showsSomething(PDPage page) {
        try (InputStream contents = page.getContents()) {
            boolean pictures = page.getResources() != null
                    && page.getResources().getXObjectNames().iterator().hasNext();
            return pictures || contents.readNBytes(DRAWS_SOMETHING).length == DRAWS_SOMETHING;
        } catch (IOException broken) {
            return true;
        }
    }
}
