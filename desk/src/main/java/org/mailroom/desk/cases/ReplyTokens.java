package org.mailroom.desk.cases;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;

/**
 * The keyed tokens that stand as detail in the desk's addresses ({@code support+r…@acme.example}), so that an answer
 * finds its case although the mail program dropped the references, and a bounce finds its mail.
 *
 * <p>A reply token is made for one peer and does nothing in another's hands. Return tokens stand in the envelope sender
 * of mail that left (variable envelope return path), one kind for replies and one for automatic mail of a case, and are
 * believed from anybody: bounces come from machines.
 * All are signed with 64 bits of HMAC-SHA256, name the version of the key that signed them, and are compared in constant
 * time; tokens without a version, made by earlier releases, are tried with every key. They fit the 64 characters of a local part
 * (RFC 5321 section 4.5.3.1.1).
 */
public final class ReplyTokens {
    private static final int SIGNATURE_BYTES = 8;
    private static final int UNVERSIONED = Long.BYTES + SIGNATURE_BYTES;
    private static final int VERSIONED = UNVERSIONED + 1;
    private static final char REPLY = 'r';
    private static final char RETURN = 'v';
    private static final char AUTOMATIC = 'a';
    private static final char EXPERT = 'e';

    private final KeyRing keys;

    public ReplyTokens(KeyRing keys) {
        this.keys = keys;
    }

    /** The desk's address with the token under which this peer's answers join the case. */
    public EmailAddress replyAddress(EmailAddress deskAddress, String desk, long caseId, EmailAddress peer) {
        return deskAddress.withDetail(token(REPLY, caseId, replyText(desk, caseId, peer)));
    }

    /** The desk's address with the token under which bounces of this held reply come back. */
    public EmailAddress returnAddress(EmailAddress deskAddress, String desk, long heldId) {
        return deskAddress.withDetail(token(RETURN, heldId, returnText(desk, heldId)));
    }

    /** The desk's address with the token under which bounces of automatic mail of this case come back. */
    public EmailAddress automaticReturnAddress(EmailAddress deskAddress, String desk, long caseId) {
        return deskAddress.withDetail(token(AUTOMATIC, caseId, automaticText(desk, caseId)));
    }

    /** The desk's address with the token under which an expert's answer to this question comes back. */
    public EmailAddress expertAddress(EmailAddress deskAddress, String desk, long questionId) {
        return deskAddress.withDetail(token(EXPERT, questionId, expertText(desk, questionId)));
    }

    /** The question that the detail of a desk's address names, if it was made by us; whoever has the question may answer. */
    public Optional<Long> questionOf(String desk, String detail) {
        return read(EXPERT, detail)
                .filter(t -> genuine(t, expertText(desk, t.id())))
                .map(Token::id);
    }

    /** The case whose automatic mail came back to this detail of a desk's address, if it was made by us. */
    public Optional<Long> caseOfAutomatic(String desk, String detail) {
        return read(AUTOMATIC, detail)
                .filter(t -> genuine(t, automaticText(desk, t.id())))
                .map(Token::id);
    }

    /** The case that the detail of a desk's address names, if it was made by us for this sender. */
    public Optional<Long> caseOf(String desk, String detail, EmailAddress sender) {
        return read(REPLY, detail)
                .filter(t -> genuine(t, replyText(desk, t.id(), sender)))
                .map(Token::id);
    }

    /** The held reply that the detail of a desk's address names, if it was made by us. */
    public Optional<Long> heldReplyOf(String desk, String detail) {
        return read(RETURN, detail)
                .filter(t -> genuine(t, returnText(desk, t.id())))
                .map(Token::id);
    }

    /** Whether the detail of an address is written like a token of ours, genuine or not. */
    static boolean looksLikeOne(String detail) {
        return detail.length() > 20
                && (REPLY + "" + RETURN + AUTOMATIC + EXPERT).indexOf(Character.toLowerCase(detail.charAt(0))) >= 0;
    }

    /** Whether this detail has the form of those to which experts answer, whoever made it. */
    public static boolean isOfQuestion(String detail) {
        return read(EXPERT, detail).isPresent();
    }

    private boolean genuine(Token token, String text) {
        return token.version()
                .map(version -> keys.signed(text, token.signature(), version))
                .orElseGet(() -> keys.signed(text, token.signature()));
    }

    private String token(char kind, long id, String text) {
        byte[] bytes = ByteBuffer.allocate(VERSIONED)
                .putLong(id)
                .put(keys.sign(text, SIGNATURE_BYTES))
                .put(keys.version())
                .array();
        return kind + Base32.encode(bytes);
    }

    private static Optional<Token> read(char kind, String detail) {
        if (detail.isEmpty() || Character.toLowerCase(detail.charAt(0)) != kind || detail.length() > 40) {
            return Optional.empty();
        }
        return Base32.decode(detail.substring(1))
                .filter(bytes -> bytes.length == VERSIONED || bytes.length == UNVERSIONED)
                .map(bytes -> {
                    ByteBuffer buffer = ByteBuffer.wrap(bytes);
                    long id = buffer.getLong();
                    byte[] signature = new byte[SIGNATURE_BYTES];
                    buffer.get(signature);
                    return new Token(
                            id, signature, buffer.hasRemaining() ? Optional.of(buffer.get()) : Optional.empty());
                });
    }

    private static String replyText(String desk, long caseId, EmailAddress peer) {
        return "reply\n" + desk + "\n" + caseId + "\n" + peer.withoutDetail().asString();
    }

    private static String automaticText(String desk, long caseId) {
        return "automatic\n" + desk + "\n" + caseId;
    }

    private static String expertText(String desk, long questionId) {
        return "expert\n" + desk + "\n" + questionId;
    }

    private static String returnText(String desk, long heldId) {
        return "return\n" + desk + "\n" + heldId;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Token(long id, byte[] signature, Optional<Byte> version) {}
}
