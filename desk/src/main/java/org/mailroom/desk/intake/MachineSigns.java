package org.mailroom.desk.intake;

import java.util.List;

/** Whether envelope or header already say that a machine wrote it, so that words need only tell which. */
final class MachineSigns {
    private static final List<IntakeCheck> CHECKS = List.of(
            new NullSender(),
            new AutoSubmitted(),
            new ResponseSuppressed(),
            new BulkPrecedence(),
            new ResponderHeaders());

    private MachineSigns() {}

    static boolean in(Arrival arrival) {
        return CHECKS.stream().anyMatch(check -> check.look(arrival).isPresent());
    }
}
