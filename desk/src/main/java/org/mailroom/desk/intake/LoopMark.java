package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.EmailAddress;

/**
 * A mark against loops: our own field ({@value #FIELD}, which may come from outside, for it can only silence), or
 * X-Loop with {@code yes} or an address of ours. X-Loop with another's address says nothing about us.
 */
public final class LoopMark implements IntakeCheck {
    /** The field in every mail that the desk sends automatically. */
    public static final String FIELD = "X-Mailroom-Loop";

    @Override
    public String name() {
        return "loop-mark";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        if (arrival.message().field(FIELD).isPresent()) {
            return found(MailKind.OWN_MAIL, "it carries our own loop mark");
        }
        for (String value : arrival.message().fields("X-Loop")) {
            if (isOwn(value, arrival)) {
                return found(MailKind.OWN_MAIL, "X-Loop names our own address");
            }
            if (Words.lowerCase(value).equals("yes") || Words.lowerCase(value).equals("true")) {
                return found(MailKind.AUTO_REPLY, "X-Loop says " + Words.shown(value));
            }
        }
        return Optional.empty();
    }

    private static boolean isOwn(String value, Arrival arrival) {
        String address = value.replace("<", "").replace(">", "").strip();
        return EmailAddress.parse(address).filter(arrival.own()::owns).isPresent();
    }
}
