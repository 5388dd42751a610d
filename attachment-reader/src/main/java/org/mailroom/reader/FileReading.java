package org.mailroom.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.RecursiveParserWrapper;
import org.apache.tika.sax.AbstractRecursiveParserWrapperHandler;
import org.apache.tika.sax.BasicContentHandlerFactory;
import org.apache.tika.sax.RecursiveParserWrapperHandler;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;
import org.mailroom.desk.attachments.ReadingFrames;
import org.mailroom.desk.attachments.ReadingFrames.Question;
import org.xml.sax.SAXException;

/** Reads a file, and those in it, with Tika's parsers. */
final class FileReading {
    /** Characters of one file's text at most. */
    static final int LONGEST_TEXT = 16_000_000;

    private final RecursiveParserWrapper parser =
            new RecursiveParserWrapper(new AutoDetectParser(Parsers.all().toArray(Parser[]::new)));

    /** The file itself and what is in it; it answers whatever the file is. */
    List<FileText> read(Question question) {
        ParseContext context = Parsers.context();
        RecursiveParserWrapperHandler handler = new RecursiveParserWrapperHandler(
                new BasicContentHandlerFactory(
                        BasicContentHandlerFactory.HANDLER_TYPE.TEXT, LONGEST_TEXT, false, context),
                ReadingFrames.MOST_FILES);
        Optional<FileText> failure = parse(question, handler, context);
        List<Metadata> found = handler.getMetadataList();
        List<FileText> files = new ArrayList<>();
        for (Metadata file : found) {
            ReadFile.of(file, found.get(0)).ifPresent(files::add);
        }
        failure.ifPresent(failed -> putFirst(files, failed));
        if (reachedTheMost(found)) {
            files.add(FileText.unread("", ReadOutcome.TOO_LARGE, "too many files, or too deep"));
        }
        return files.isEmpty() ? List.of(FileText.unread("", ReadOutcome.BROKEN, question.mimeType())) : files;
    }

    /** What was read before the reading failed stays. */
    private static void putFirst(List<FileText> files, FileText failed) {
        files.removeIf(file -> file.path().isEmpty() && file.text().isBlank());
        files.add(0, failed);
    }

    private Optional<FileText> parse(Question question, RecursiveParserWrapperHandler handler, ParseContext context) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, question.name());
        try (TikaInputStream in = TikaInputStream.get(question.bytes(), metadata)) {
            parser.parse(in, handler, metadata, context);
            return Optional.empty();
        } catch (IOException | SAXException | TikaException failed) {
            return Optional.of(failure(failed));
        } catch (RuntimeException | StackOverflowError failed) {
            return Optional.of(FileText.unread("", ReadOutcome.FAILED, words(failed)));
        }
    }

    private static FileText failure(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (ReadFile.isLocked(cause.getClass().getName())) {
                return FileText.unread("", ReadOutcome.ENCRYPTED, "locked with a password");
            }
            if (ReadFile.isTooLarge(cause.getClass().getName())) {
                return FileText.unread("", ReadOutcome.TOO_LARGE, words(cause));
            }
        }
        return FileText.unread("", ReadOutcome.BROKEN, words(failed));
    }

    private static String words(Throwable failed) {
        return failed.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean reachedTheMost(List<Metadata> found) {
        return !found.isEmpty()
                && "true"
                        .equals(found.get(0)
                                .get(AbstractRecursiveParserWrapperHandler.EMBEDDED_RESOURCE_LIMIT_REACHED));
    }
}
