package org.mailroom.desk.filing;

import java.util.Optional;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.KeyRing;
import org.mailroom.desk.message.RawMessage;

/**
 * What is written into an unsorted mail about its next try. Who of the desk's people brought it is sealed, together with
 * the mail: whoever has a login of the desk can put mail into the folder, and must not speak in another's name by it.
 */
final class UnsortedSeal {
    private static final String SEAL = "; seal=";
    private static final int SIGNATURE_BYTES = 10;

    private final KeyRing keys;

    UnsortedSeal(KeyRing keys) {
        this.keys = keys;
    }

    String write(NextTry next, RawMessage message) {
        String text = next.write();
        return next.handedIn().equals(HandedIn.FROM_OUTSIDE)
                ? text
                : text + SEAL + Base32.encode(keys.sign(sealed(next, message), SIGNATURE_BYTES));
    }

    /** What {@link #write} wrote; where the seal is not ours for this mail, as if it came from outside. */
    NextTry checked(NextTry next, String written, RawMessage message) {
        return seal(written)
                        .filter(seal -> keys.signed(sealed(next, message), seal))
                        .isPresent()
                ? next
                : next.fromOutside();
    }

    /** What {@link #write} wrote, before the seal is checked. */
    static Optional<NextTry> read(String written) {
        int at = written.indexOf(SEAL);
        return NextTry.read(at < 0 ? written : written.substring(0, at));
    }

    private static Optional<byte[]> seal(String written) {
        int at = written.indexOf(SEAL);
        return at < 0
                ? Optional.empty()
                : Base32.decode(written.substring(at + SEAL.length()).strip())
                        .filter(seal -> seal.length == SIGNATURE_BYTES);
    }

    private static String sealed(NextTry next, RawMessage message) {
        return "unsorted\n" + next.write() + "\n"
                + new UnsortedMail(next.envelope(), message, next.handedIn(), next.failures(), "").key();
    }
}
