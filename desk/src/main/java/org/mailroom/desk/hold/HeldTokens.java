package org.mailroom.desk.hold;

import java.util.Optional;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.KeyRing;

/** The keyed identifier that a visible copy of a held reply carries, so that nobody can make one up. */
public final class HeldTokens {
    private static final int SIGNATURE_BYTES = 10;

    private final KeyRing keys;

    public HeldTokens(KeyRing keys) {
        this.keys = keys;
    }

    /** The value of the field {@code X-Mailroom-Held} in copies of this reply. */
    public String of(HeldReply reply) {
        return reply.id() + "."
                + Base32.encode(keys.sign(text(reply, reply.identity().digest()), SIGNATURE_BYTES));
    }

    /** The identifier that the value claims, before it was checked. */
    public static Optional<Long> claimed(String value) {
        int dot = value.indexOf('.');
        if (dot < 1 || dot > 19 || !value.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(value.substring(0, dot)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether we made this value for this reply. */
    public boolean genuine(String value, HeldReply reply) {
        return genuine(value, reply, reply.identity().digest());
    }

    /** Whether we made this value for the reply when this was its digest. */
    public boolean genuine(String value, HeldReply reply, String digest) {
        return Base32.decode(value.substring(value.indexOf('.') + 1).strip())
                .filter(signature -> signature.length == SIGNATURE_BYTES)
                .filter(signature -> keys.signed(text(reply, digest), signature))
                .isPresent();
    }

    private static String text(HeldReply reply, String digest) {
        return "held\n" + reply.desk() + "\n" + reply.id() + "\n" + digest;
    }
}
