package org.mailroom.mailets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.mail.MessagingException;
import org.apache.james.server.core.MimeMessageSource;
import org.apache.james.server.core.MimeMessageWrapper;
import org.mailroom.desk.message.RawMessage;

/**
 * A message that is written as the bytes it was made of, as long as nothing in it was changed. The server's own kind
 * writes the header anew, with a question mark for each byte over 127, and is written whenever a mail is copied.
 */
public final class ExactMessage extends MimeMessageWrapper {
    public ExactMessage(MimeMessageSource source) {
        super(source);
    }

    /** A message of these bytes, kept in memory. */
    public static ExactMessage of(RawMessage bytes) {
        return new ExactMessage(new MimeMessageSource() {
            @Override
            public String getSourceId() {
                return bytes.toString();
            }

            @Override
            public InputStream getInputStream() {
                return bytes.stream();
            }

            @Override
            public long getMessageSize() {
                return bytes.size();
            }
        });
    }

    @Override
    public void writeTo(OutputStream header, OutputStream body, String[] ignored, boolean preLoad)
            throws IOException, MessagingException {
        if (isModified() || ignored.length > 0 || header != body) {
            super.writeTo(header, body, ignored, preLoad);
        } else {
            try (InputStream bytes = source.getInputStream()) {
                bytes.transferTo(body);
            }
        }
    }
}
