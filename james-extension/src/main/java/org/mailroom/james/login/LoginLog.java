package org.mailroom.james.login;

import org.mailroom.desk.people.LoginRefusal;
import org.mailroom.desk.people.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line for each login, with the true reason of a refusal; names are cut and freed of control characters. */
final class LoginLog {
    private static final Logger LOGGER = LoggerFactory.getLogger(LoginLog.class);
    private static final int LONGEST_NAME = 100;

    private LoginLog() {}

    static void admitted(String name, RemoteNetwork from, Membership membership) {
        LOGGER.info(
                "Login as \"{}\" from {}: {} of desk {} opens {}",
                printable(name),
                from.name(),
                membership.person().name(),
                membership.deskId(),
                membership.mailbox());
    }

    static void refused(String name, RemoteNetwork from, LoginRefusal why) {
        LOGGER.warn("Login as \"{}\" from {} refused: {}", printable(name), from.name(), why.words());
    }

    static String printable(String name) {
        String cut = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
        return cut.replaceAll("[^\\p{Graph}\\p{IsAlphabetic} ]", "?");
    }
}
