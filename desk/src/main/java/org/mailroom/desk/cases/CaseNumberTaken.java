package org.mailroom.desk.cases;

import org.mailroom.desk.ids.CaseNumber;

/** Another case of the desk has this number already: make another one and try again. */
public final class CaseNumberTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CaseNumberTaken(CaseNumber number) {
        super("the case number " + number + " is taken");
    }
}
