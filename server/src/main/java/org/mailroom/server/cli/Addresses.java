package org.mailroom.server.cli;

import org.mailroom.server.state.Ports;
import org.mailroom.server.state.Settings;

/** Where a server listens, as text for a person. */
final class Addresses {
    private final Settings settings;

    Addresses(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String toString() {
        Ports ports = settings.ports();
        return """

                  SMTP (mail from outside)   127.0.0.1:%-5d  STARTTLS
                  submission (to send)       127.0.0.1:%-5d  STARTTLS    127.0.0.1:%-5d  TLS
                  IMAP (to read)             127.0.0.1:%-5d  STARTTLS    127.0.0.1:%-5d  TLS
                  WebAdmin                   http://127.0.0.1:%d
                  mail to the outside goes to %s
                """.formatted(
                        ports.smtp(),
                        ports.submission(),
                        ports.submissions(),
                        ports.imap(),
                        ports.imaps(),
                        ports.webAdmin(),
                        settings.smarthost());
    }
}
