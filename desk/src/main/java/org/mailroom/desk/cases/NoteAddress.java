package org.mailroom.desk.cases;

import java.util.Optional;
import org.mailroom.desk.ids.CaseNumber;
import org.mailroom.desk.message.EmailAddress;

/**
 * The address for internal notes of a case: {@code support+note-MR-261123-7KQ4T@acme.example}, {@code support+note@…} for
 * the case that the mail answers, or, where the desk has an address {@code note@…}, {@code note+MR-261123-7KQ4T@…}. It is
 * no secret: only mail that one of the desk's people submits under a login becomes a note.
 */
public final class NoteAddress {
    private static final String WORD = "note";

    private NoteAddress() {}

    /** The address for notes of a case. */
    public static EmailAddress of(EmailAddress deskAddress, CaseNumber number) {
        return deskAddress.withDetail(WORD + "-" + number.text());
    }

    /** Whether this address of a desk is one for notes. */
    public static boolean isMeant(EmailAddress address) {
        return rest(address).isPresent();
    }

    /** The number of the case that it names. */
    public static Optional<CaseNumber> number(String subjectTag, EmailAddress address) {
        return rest(address).flatMap(rest -> CaseNumber.find(subjectTag, rest));
    }

    private static Optional<String> rest(EmailAddress address) {
        Optional<String> detail = address.detail();
        if (address.withoutDetail().localPart().equals(WORD)) {
            return detail;
        }
        return detail.filter(text -> text.equals(WORD) || text.startsWith(WORD + "-") || text.startsWith(WORD + "+"))
                .map(text -> text.substring(WORD.length()));
    }
}
