package org.mailroom.desk.cases;

/** Somebody wanted something of a case that cannot be done; the message says of which case, why, and what to do instead. */
public final class CaseRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    private CaseRefusal(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    /** It cannot be done. */
    public static CaseRefusal of(String message) {
        return new CaseRefusal(message, false);
    }

    /** There is no such case or mail. */
    public static CaseRefusal unknown(String message) {
        return new CaseRefusal(message, true);
    }

    /** Whether it is only that there is no such case or mail. */
    public boolean unknown() {
        return unknown;
    }
}
