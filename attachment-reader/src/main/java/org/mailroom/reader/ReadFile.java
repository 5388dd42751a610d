package org.mailroom.reader;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.mailroom.desk.attachments.FileText;
import org.mailroom.desk.attachments.ReadOutcome;

/** What Tika says of one file, in our words. */
final class ReadFile {
    private static final Set<String> AUTHORS_WORDS =
            Set.of("dc:", "cp:", "meta:keyword", "custom:", "pdf:docinfo:", "w:Comments");

    private ReadFile() {}

    /**
     * The file.
     *
     * @param outermost the file that was asked about
     * @return nothing for a picture that illustrates a document
     */
    static Optional<FileText> of(Metadata file, Metadata outermost) {
        String path = Optional.ofNullable(file.get(TikaCoreProperties.EMBEDDED_RESOURCE_PATH))
                .map(found -> found.startsWith("/") ? found.substring(1) : found)
                .orElse("");
        String kind = Optional.ofNullable(file.get(Metadata.CONTENT_TYPE)).orElse("");
        if (hasNoReader(file)) {
            return isIllustration(kind, outermost)
                    ? Optional.empty()
                    : Optional.of(FileText.unread(path, ReadOutcome.NO_READER, kind));
        }
        ReadOutcome outcome = outcome(file);
        String detail = outcome == ReadOutcome.NO_READER ? pagesWithoutText(file) : kind;
        return Optional.of(new FileText(path, outcome, detail, text(file)));
    }

    /** Whether a failure of this class, or one that is told in this stack trace, means a password. */
    static boolean isLocked(String failure) {
        return failure.contains("EncryptedDocumentException") || failure.contains("PasswordRequiredException");
    }

    /** Whether a failure of this class, or one that is told in this stack trace, means a bound of ours or of Tika's. */
    static boolean isTooLarge(String failure) {
        return failure.contains("ZipBomb")
                || failure.contains("WriteLimitReached")
                || failure.contains("TikaMemoryLimit")
                || failure.contains("MemoryLimitException");
    }

    private static ReadOutcome outcome(Metadata file) {
        String failure = Stream.of(TikaCoreProperties.EMBEDDED_EXCEPTION, TikaCoreProperties.CONTAINER_EXCEPTION)
                .map(file::get)
                .filter(trace -> trace != null)
                .collect(Collectors.joining());
        if (!failure.isEmpty()) {
            return isLocked(failure)
                    ? ReadOutcome.ENCRYPTED
                    : isTooLarge(failure) ? ReadOutcome.TOO_LARGE : ReadOutcome.BROKEN;
        }
        if ("true".equals(file.get(TikaCoreProperties.WRITE_LIMIT_REACHED))) {
            return ReadOutcome.TOO_LARGE;
        }
        return pagesWithoutText(file).isEmpty() ? ReadOutcome.READ : ReadOutcome.NO_READER;
    }

    private static String pagesWithoutText(Metadata file) {
        return Optional.ofNullable(file.get(ReadablePdf.PICTURED_PAGES)).orElse("");
    }

    private static boolean hasNoReader(Metadata file) {
        return Stream.of(file.getValues(TikaCoreProperties.TIKA_PARSED_BY))
                .anyMatch(name -> name.endsWith("EmptyParser"));
    }

    private static boolean isIllustration(String kind, Metadata outermost) {
        String outer = Optional.ofNullable(outermost.get(Metadata.CONTENT_TYPE)).orElse("");
        return (kind.startsWith("image/")
                        || kind.startsWith("application/x-emf")
                        || kind.startsWith("application/x-msmetafile"))
                && !Parsers.isArchive(outer);
    }

    private static String text(Metadata file) {
        String words = Stream.of(file.names())
                .filter(name -> AUTHORS_WORDS.stream().anyMatch(name::startsWith))
                .flatMap(name -> Stream.of(file.getValues(name)))
                .distinct()
                .collect(Collectors.joining("\n"));
        String text =
                Optional.ofNullable(file.get(TikaCoreProperties.TIKA_CONTENT)).orElse("");
        return text.isBlank() && words.isBlank() ? "" : text + "\n" + words;
    }
}
