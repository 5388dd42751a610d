package org.mailroom.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files of many kinds, made by the libraries that write them. */
final class Files {
    private Files() {}

    /** A page for each text; an empty text leaves the page blank. */
    static byte[] pdf(List<String> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String text : pages) {
                page(document, text);
            }
            return bytes(document);
        }
    }

    /** A page of text and one with nothing but a picture. */
    static byte[] scannedPdf(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, text);
            PDPage scan = new PDPage();
            document.addPage(scan);
            try (PDPageContentStream content = new PDPageContentStream(document, scan)) {
                BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
            }
            return bytes(document);
        }
    }

    static byte[] lockedPdf(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, text);
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A sheet with a text and a number. */
    static byte[] xls(String text, double number) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            return sheet(book, text, number);
        }
    }

    static byte[] lockedXls(String text) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            return sheet(book, text, 1);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    static byte[] xlsx(String text, double number) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            return sheet(book, text, number);
        }
    }

    static byte[] tar(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                gzip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static void page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        if (!text.isEmpty()) {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] sheet(Workbook book, String text, double number) throws IOException {
        Row row = book.createSheet("Sheet").createRow(0);
        row.createCell(0).setCellValue(text);
        row.createCell(1).setCellValue(number);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
