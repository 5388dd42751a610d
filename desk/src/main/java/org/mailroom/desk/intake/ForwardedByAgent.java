package org.mailroom.desk.intake;

import java.util.Optional;

/** One of the desk's people passed on a customer's mail, who has not written to us and waits for no receipt. */
final class ForwardedByAgent implements IntakeCheck {
    @Override
    public String name() {
        return "forwarded-by-agent";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        return arrival.passedOn()
                .filter(passedOn -> !passedOn.acknowledged())
                .flatMap(passedOn -> passedOn.forwarded()
                        .flatMap(mail -> found(
                                MailKind.PERSON,
                                passedOn.agent() + " passed on a mail of "
                                        + Words.shown(mail.author().address().readable()))));
    }
}
