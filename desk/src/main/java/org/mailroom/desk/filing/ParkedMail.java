package org.mailroom.desk.filing;

/**
 * Agents' mail that could not be looked at because the desk's store was not to be had. It is kept by the server and goes
 * nowhere until it has been looked at.
 */
public interface ParkedMail {
    /** How many mails are parked. */
    long count();

    /** Gives all parked mail to the desk again. Answers how many. */
    int takeUpAgain();
}
