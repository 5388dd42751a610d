package org.mailroom.desk.escalation;

import org.mailroom.desk.commands.AlarmReference;

/**
 * Names a mail with alarms.
 *
 * @param telling the number that the mails of one look have in common
 * @param mail its own number
 */
record AlarmName(long telling, long mail) {
    /** Its Message-ID, without angle brackets. */
    String messageId(String domain) {
        return AlarmReference.BEGIN + telling + "." + mail + "@" + domain;
    }
}
