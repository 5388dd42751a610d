package org.mailroom.desk.message;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Date fields (RFC 5322 section 3.3) in the forms that are sent. */
final class MailDate {
    private static final int MAX_LENGTH = 100;

    private MailDate() {}

    static Optional<Instant> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Date date = DateTimeFieldLenientImpl.PARSER
                    .parse(new RawField("Date", text), DecodeMonitor.SILENT)
                    .getDate();
            return Optional.ofNullable(date).map(Date::toInstant);
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
