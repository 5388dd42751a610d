package org.mailroom.desk.people;

/** Whether a person may open a mailbox, the password aside. */
public sealed interface LoginDecision {

    /** If the password is right. */
    record Admitted(Membership membership) implements LoginDecision {}

    /** Whatever the password is. */
    record Refused(LoginRefusal why) implements LoginDecision {}
}
