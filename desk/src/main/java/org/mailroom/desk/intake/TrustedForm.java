package org.mailroom.desk.intake;

import java.util.Optional;

/** A configured web form wrote it for a person, who is named in Reply-To and gets the answer. */
final class TrustedForm implements IntakeCheck {
    @Override
    public String name() {
        return "trusted-form";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.fromTrustedForm()
                ? found(MailKind.FORM, "a web form of ours wrote it for a person")
                : Optional.empty();
    }
}
