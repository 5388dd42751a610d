package org.mailroom.reader;

import java.util.List;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OldExcelParser;
import org.apache.tika.parser.microsoft.TNEFParser;
import org.apache.tika.parser.microsoft.ooxml.xwpf.ml2006.Word2006MLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.microsoft.xml.SpreadsheetMLParser;
import org.apache.tika.parser.microsoft.xml.WordMLParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.pkg.CompressorParser;
import org.apache.tika.parser.pkg.PackageParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.TextAndAttributeXMLParser;

/** The kinds of files that are read. Nothing is started to read them, and nothing fetched. */
final class Parsers {
    private static final List<String> ARCHIVES =
            List.of("zip", "tar", "7z", "gzip", "bzip", "xz", "compress", "cpio", "archive");
    private static final long MEMORY_OF_PDF = 64L * 1024 * 1024;

    private Parsers() {}

    static List<Parser> all() {
        return List.of(
                new ReadablePdf(),
                new ExactSheets.Older(),
                new ExactSheets.Newer(),
                new OldExcelParser(),
                new TNEFParser(),
                new RTFParser(),
                new Word2006MLParser(),
                new WordMLParser(),
                new SpreadsheetMLParser(),
                new PackageParser(),
                new CompressorParser(),
                new JSoupParser(),
                new TextAndAttributeXMLParser(),
                new TXTParser());
    }

    static ParseContext context() {
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractAcroFormContent(true);
        pdf.setExtractAnnotationText(true);
        pdf.setExtractBookmarksText(true);
        pdf.setMaxMainMemoryBytes(MEMORY_OF_PDF);
        ParseContext context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    /** Whether a file of this kind is a box of files, each of which somebody put there. */
    static boolean isArchive(String mimeType) {
        return ARCHIVES.stream().anyMatch(mimeType::contains);
    }
}
