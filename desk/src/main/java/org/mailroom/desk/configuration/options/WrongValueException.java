package org.mailroom.desk.configuration.options;

/** A text that is no value of its type. */
public final class WrongValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String mend;

    /**
     * Says what is wrong with a text, whose quotation comes before it.
     *
     * @param problem what is wrong, beginning with a verb: "is not a date"
     * @param mend what to write instead
     */
    public WrongValueException(String problem, String mend) {
        super(problem, null, false, false);
        this.mend = mend;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }

    public String mend() {
        return mend;
    }
}
