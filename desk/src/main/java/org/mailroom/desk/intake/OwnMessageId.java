package org.mailroom.desk.intake;

import java.util.Optional;

/** The Message-ID was made by us: our own mail has come back (Zammad, FreeScout do the same). The host must be equal. */
final class OwnMessageId implements IntakeCheck {
    @Override
    public String name() {
        return "own-message-id";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        boolean own = arrival.message()
                .messageId()
                .filter(id -> id.contains("@"))
                .map(id -> Words.lowerCase(id.substring(id.lastIndexOf('@') + 1)))
                .filter(arrival.own().messageIdHosts()::contains)
                .isPresent();
        return own ? found(MailKind.OWN_MAIL, "its Message-ID was made by us") : Optional.empty();
    }
}
