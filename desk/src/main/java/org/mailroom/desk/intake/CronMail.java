package org.mailroom.desk.intake;

import java.util.Optional;
import org.mailroom.desk.message.Mailbox;

/** The output of a scheduled program: {@code Cron <user@host> command} from {@code (Cron Daemon)}, as all crons write it. */
final class CronMail implements IntakeCheck {
    @Override
    public String name() {
        return "cron-mail";
    }

    @Override
    public Optional<Finding> look(Arrival arrival) {
        String subject = arrival.message().plainSubject();
        String name = Words.lowerCase(
                arrival.message().from().flatMap(Mailbox::displayName).orElse(""));
        boolean command = subject.startsWith("cron <")
                && subject.indexOf('@') > 0
                && subject.indexOf('@') < subject.indexOf("> ");
        boolean cron = name.contains("cron daemon") || name.equals("anacron");
        return command || cron
                ? found(MailKind.SYSTEM_NOTICE, "a scheduler sent the output of a program")
                : Optional.empty();
    }
}
