package org.mailroom.desk.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mailroom.desk.message.HeaderField;
import org.mailroom.desk.message.MailMessage;

/**
 * The fields that thread a mail onto the one it answers (RFC 5322 section 3.6.4). Of a long thread the first and the last
 * mails are named; an identifier that is too long or malformed is left out.
 */
final class ThreadFields {
    private static final int MOST = 10;
    private static final int LONGEST = 250;

    private ThreadFields() {}

    static List<HeaderField> onto(MailMessage inquiry) {
        Optional<String> answered = inquiry.messageId().filter(ThreadFields::wellFormed);
        List<String> thread =
                new ArrayList<>((inquiry.references().isEmpty() ? inquiry.inReplyTo() : inquiry.references())
                        .stream().filter(ThreadFields::wellFormed).toList());
        answered.ifPresent(id -> {
            thread.remove(id);
            thread.add(id);
        });
        List<HeaderField> fields = new ArrayList<>();
        answered.ifPresent(id -> fields.add(new HeaderField("In-Reply-To", "<" + id + ">")));
        if (!thread.isEmpty()) {
            fields.add(new HeaderField("References", bracketed(shortened(thread))));
        }
        return fields;
    }

    private static List<String> shortened(List<String> thread) {
        if (thread.size() <= MOST) {
            return thread;
        }
        List<String> ends = new ArrayList<>(thread.subList(0, 1));
        ends.addAll(thread.subList(thread.size() - MOST + 1, thread.size()));
        return ends;
    }

    private static String bracketed(List<String> ids) {
        return ids.stream().map(id -> "<" + id + ">").collect(Collectors.joining(" "));
    }

    static boolean wellFormed(String id) {
        return id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '<' && c != '>');
    }
}
