package org.mailroom.desk.intake;

import java.util.Optional;

/** One look at an arriving mail. A function of the arrival alone: no state, no clock, cost linear in the mail's size. */
public interface IntakeCheck {
    /** Short and stable, for logs and stories. */
    String name();

    /** What it saw, or empty. Never throws for what a mail may contain. */
    Optional<Finding> look(Arrival arrival);

    /** A finding of this check. */
    default Optional<Finding> found(MailKind kind, String words) {
        return Optional.of(new Finding(name(), kind, words));
    }
}
