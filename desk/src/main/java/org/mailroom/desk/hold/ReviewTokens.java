package org.mailroom.desk.hold;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.EmailAddress;

/**
 * The keyed detail of the desk's address ({@code support+q…@acme.example}) to which one supervisor answers the request to
 * review one reply as it is; an edited reply has another.
 */
public final class ReviewTokens {
    private static final char KIND = 'q';
    private static final int SIGNATURE_BYTES = 10;
    private static final int LENGTH = Long.BYTES + SIGNATURE_BYTES;
    private static final int LONGEST_DETAIL = 40;

    private final KeyRing keys;

    public ReviewTokens(KeyRing keys) {
        this.keys = keys;
    }

    /** The address to which this supervisor answers. */
    public EmailAddress address(EmailAddress account, HeldReply reply, String supervisor) {
        byte[] token = ByteBuffer.allocate(LENGTH)
                .putLong(reply.id())
                .put(keys.sign(text(reply, supervisor), SIGNATURE_BYTES))
                .array();
        return account.withDetail(KIND + Base32.encode(token));
    }

    /** The held reply that the detail of an address claims, before it was checked. */
    public static Optional<Long> claimed(String detail) {
        return bytes(detail).map(bytes -> ByteBuffer.wrap(bytes).getLong());
    }

    /** Whether we made this detail for this supervisor and the reply as it is now. */
    public boolean genuine(String detail, HeldReply reply, String supervisor) {
        return bytes(detail)
                .map(bytes -> Arrays.copyOfRange(bytes, Long.BYTES, LENGTH))
                .filter(signature -> keys.signed(text(reply, supervisor), signature))
                .isPresent();
    }

    private static Optional<byte[]> bytes(String detail) {
        boolean maybe = !detail.isEmpty()
                && Character.toLowerCase(detail.charAt(0)) == KIND
                && detail.length() <= LONGEST_DETAIL;
        return maybe ? Base32.decode(detail.substring(1)).filter(bytes -> bytes.length == LENGTH) : Optional.empty();
    }

    private static String text(HeldReply reply, String supervisor) {
        return "review\n" + reply.desk() + "\n" + reply.id() + "\n"
                + reply.identity().digest() + "\n" + supervisor;
    }
}
