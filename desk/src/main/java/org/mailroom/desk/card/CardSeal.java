package org.mailroom.desk.card;

import java.util.Optional;
import org.mailroom.desk.ids.Base32;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.ids.KeyRing;

/**
 * What a card bears so that it is known for one: the case and a seal of ours. Without the seal a mail that somebody dragged
 * into a folder could have itself taken away.
 */
final class CardSeal {
    private static final String SEAL = "; seal=";
    private static final int SIGNATURE_BYTES = 10;

    private final KeyRing keys;

    CardSeal(KeyRing keys) {
        this.keys = keys;
    }

    String write(String desk, CaseNumber number) {
        return number.text() + SEAL + Base32.encode(keys.sign(sealed(desk, number), SIGNATURE_BYTES));
    }

    /** The case whose card it is, if we wrote it for this desk. */
    Optional<CaseNumber> read(String desk, String written) {
        int at = written.indexOf(SEAL);
        if (at < 0) {
            return Optional.empty();
        }
        Optional<byte[]> seal = Base32.decode(
                        written.substring(at + SEAL.length()).strip())
                .filter(bytes -> bytes.length == SIGNATURE_BYTES);
        return CaseNumber.parse(written.substring(0, at))
                .filter(number -> seal.filter(bytes -> keys.signed(sealed(desk, number), bytes))
                        .isPresent());
    }

    private static String sealed(String desk, CaseNumber number) {
        return "card\n" + desk + "\n" + number.text();
    }
}
