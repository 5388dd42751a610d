package org.mailroom.desk.commands;

import org.mailroom.desk.cases.Case;
import org.mailroom.desk.configuration.DeskConfiguration;

/** Alarms that somebody has acknowledged. */
public interface SeenAlarms {
    /**
     * Keeps the alarms of a case quiet that were told.
     *
     * @param person the name of who has seen them; not the name of one of the desk's people for an administrator
     * @param who the same as it is told, with the way by which it came
     * @return what is so now
     * @throws org.mailroom.desk.cases.CaseRefusal when it has none
     */
    String of(Case theCase, String person, String who);

    /**
     * The same for all cases that one mail told of, as far as no later alarm told of them.
     *
     * @param telling the number in the mail's Message-ID
     */
    String told(DeskConfiguration desk, long telling, String person, String who);
}
