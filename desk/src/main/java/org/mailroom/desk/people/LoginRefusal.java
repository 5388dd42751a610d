package org.mailroom.desk.people;

/** Why a login to a desk is refused. Told to the log only: outside, every refusal looks alike. */
public enum LoginRefusal {
    MALFORMED("the name is not of the form agent/desk@domain"),
    UNKNOWN_DESK("no desk has this mailbox"),
    UNKNOWN_PERSON("nobody at any desk has this account"),
    NOT_OF_THIS_DESK("the person works at another desk"),
    NO_SUPERVISOR("the review mailbox is for supervisors of the desk"),
    NO_ACCOUNT("the person has no account on this server"),
    WRONG_PASSWORD("the password is wrong"),
    TOO_MANY("too many attempts failed; this one was not looked at");

    private final String words;

    LoginRefusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
