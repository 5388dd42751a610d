package org.mailroom.desk.message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.mailroom.desk.message.QuotedPrintableMap.Decoded;

/**
 * Puts an asterisk in place of characters in the text parts of a message. Every other byte stays: parts of 7 or 8 bits
 * and quoted-printable parts are changed in place, base64 parts (RFC 2045 section 6.8) are encoded anew. A part whose
 * text cannot be written back as it was read is left alone, and so is a signed or encrypted message as a whole.
 */
public final class TextMask {
    private static final byte ASTERISK = '*';

    private final RawMessage raw;
    private final Finder finder;
    private final ByteEdits edits;

    /** Says what is to be masked. */
    @FunctionalInterface
    public interface Finder {
        /**
         * The places of the characters to be masked.
         *
         * @param html whether the text is the source of an HTML document
         */
        BitSet find(String text, boolean html);
    }

    private TextMask(RawMessage raw, Finder finder) {
        this.raw = raw;
        this.finder = finder;
        this.edits = new ByteEdits(raw.array());
    }

    /** The message with what the finder finds masked; the same message where that is nothing. */
    public static RawMessage mask(RawMessage raw, Finder finder) {
        MailMessage mail = MailMessage.read(raw);
        return mail.root().all().anyMatch(TextMask::isSealed) ? raw : new TextMask(raw, finder).mask(mail);
    }

    private static boolean isSealed(ContentPart part) {
        return part.is("multipart/signed")
                || part.is("multipart/encrypted")
                || part.mimeType().endsWith("pkcs7-mime");
    }

    private RawMessage mask(MailMessage mail) {
        mail.root()
                .all()
                .filter(part -> part.isText() && part.standsIn(raw.array()))
                .forEach(this::part);
        RawMessage masked = RawMessage.owning(edits.apply());
        return subject(mail, masked);
    }

    private RawMessage subject(MailMessage mail, RawMessage masked) {
        String subject = mail.subject();
        BitSet found = finder.find(subject, false);
        return found.isEmpty() ? masked : masked.replaceField("Subject", starred(subject, found));
    }

    private static String starred(String text, BitSet found) {
        char[] characters = text.toCharArray();
        found.stream().filter(at -> at < characters.length).forEach(at -> characters[at] = ASTERISK);
        return new String(characters);
    }

    private void part(ContentPart part) {
        Slice slice = part.slice();
        byte[] content = slice.decoded(slice.size());
        String text = part.textOf(slice.size());
        BitSet found = finder.find(text, part.is("text/html"));
        if (!found.isEmpty()) {
            charset(part, text, content)
                    .flatMap(charset -> offsets(text, charset, content.length))
                    .ifPresent(offsets -> write(slice, content, found, offsets));
        }
    }

    private void write(Slice slice, byte[] content, BitSet found, int[] offsets) {
        if (slice.encoding().equals("base64")) {
            edits.replace(slice.from(), endOfLines(slice), encoded(masked(content, found, offsets)));
        } else if (slice.encoding().isEmpty()) {
            found.stream().forEach(at -> star(slice.from() + offsets[at], slice.from() + offsets[at + 1]));
        } else {
            QuotedPrintableMap.of(raw.array(), slice.from(), slice.to())
                    .filter(map -> Arrays.equals(map.content(), content))
                    .ifPresent(map -> write(map, found, offsets));
        }
    }

    /** Behind the last of the encoded characters: the line ends before the boundary stay. */
    private int endOfLines(Slice slice) {
        int end = slice.to();
        while (end > slice.from() && raw.array()[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    private static byte[] encoded(byte[] content) {
        return Base64.getMimeEncoder().encode(content);
    }

    private void write(Decoded map, BitSet found, int[] offsets) {
        found.stream()
                .filter(at -> offsets[at + 1] > offsets[at])
                .forEach(at -> star(map.from(offsets[at]), map.to(offsets[at + 1] - 1)));
    }

    private void star(int from, int to) {
        if (to > from) {
            edits.replace(from, to, new byte[] {ASTERISK});
        }
    }

    private static byte[] masked(byte[] content, BitSet found, int[] offsets) {
        ByteEdits edits = new ByteEdits(content);
        found.stream()
                .filter(at -> offsets[at + 1] > offsets[at])
                .forEach(at -> edits.replace(offsets[at], offsets[at + 1], new byte[] {ASTERISK}));
        return edits.apply();
    }

    /** The charset in which the text gives the same bytes again. */
    private static Optional<Charset> charset(ContentPart part, String text, byte[] content) {
        return Stream.concat(
                        part.charset().flatMap(TextCharsets::forLabel).stream(),
                        Stream.of(StandardCharsets.UTF_8, TextCharsets.WESTERN))
                .filter(charset -> charset.canEncode() && Arrays.equals(text.getBytes(charset), content))
                .findFirst();
    }

    /** Where each character's bytes begin, and the end; empty where a character's bytes hang on others. */
    private static Optional<int[]> offsets(String text, Charset charset, int length) {
        int[] offsets = new int[text.length() + 1];
        int at = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            at += character < 0x80 ? 1 : Character.toString(character).getBytes(charset).length;
            Arrays.fill(offsets, i + 1, next + 1, at);
            i = next;
        }
        return at == length ? Optional.of(offsets) : Optional.empty();
    }
}
