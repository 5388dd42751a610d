package org.mailroom.desk.intake;

import java.util.Optional;

/** A configured web form wrote it for a person, who is named in Reply-To or a field and gets the answer. */
final class TrustedForm implements IntakeCheck {
    @Override
    public String name() {
        return "trusted-form";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.formFields().flatMap(fields -> found(MailKind.FORM, words(fields)));
    }

    private static String words(FormFields fields) {
        String kept = fields.kept().isEmpty() ? "" : " (" + fields.words() + ")";
        return "a web form of ours wrote it for a person" + kept;
    }
}
