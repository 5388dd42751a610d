package org.mailroom.desk.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of mail arrived, and why.
 *
 * @param kind the most telling of what was found
 * @param findings all of it, in the order of the table; empty for a person's mail with nothing to say about it
 * @param acknowledgeable true if an automatic answer may be sent
 * @param bounce who was not reached, for {@link MailKind#BOUNCE} and {@link MailKind#DELAY_NOTICE}
 * @param returnDate the day that an absent person names, for {@link MailKind#OUT_OF_OFFICE}
 */
public record Recognition(
        MailKind kind,
        List<Finding> findings,
        boolean acknowledgeable,
        Optional<BounceReport> bounce,
        Optional<LocalDate> returnDate) {

    public Recognition {
        findings = List.copyOf(findings);
    }

    /** The same mail, weighed as junk for this reason; it is not acknowledged. */
    public Recognition asJunk(Finding reason) {
        return new Recognition(
                MailKind.SPAM,
                Stream.concat(findings.stream(), Stream.of(reason)).toList(),
                false,
                bounce,
                returnDate);
    }

    /** The same mail without what spoke for junk: a person's, unless it was recognised as something else. */
    public Recognition withoutJunk() {
        if (kind != MailKind.SPAM) {
            return this;
        }
        List<Finding> others = findings.stream()
                .filter(finding -> finding.kind() != MailKind.SPAM)
                .toList();
        return new Recognition(MailKind.PERSON, others, others.isEmpty(), bounce, returnDate);
    }

    /** True unless a human (or a form for one) wrote it. */
    public boolean machineSent() {
        return kind != MailKind.PERSON && kind != MailKind.FORM;
    }

    /** The reasons in one line. */
    public String words() {
        List<String> reasons = findings.stream().map(Finding::words).toList();
        return reasons.isEmpty() ? "nothing speaks against a person" : String.join("; ", reasons);
    }
}
