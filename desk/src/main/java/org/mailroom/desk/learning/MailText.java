package org.mailroom.desk.learning;

import org.mailroom.desk.message.MailMessage;

/** What of a mail is learned from: the subject and what its writer wrote this time. */
public final class MailText {
    private MailText() {}

    public static String of(MailMessage message) {
        return message.subject() + "\n" + message.ownWords();
    }
}
