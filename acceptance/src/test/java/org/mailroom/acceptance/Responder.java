package org.mailroom.acceptance;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import org.mailroom.demo.OutsideWorld.Letter;

/**
 * A program that answers every mail it gets, also automatic ones, with a new mail: no mark of automatic mail, no
 * reference, another subject and text each time, and a sender of its choice.
 */
final class Responder {
    private final DeskUnderTest desk;
    private final String domain;
    private final IntFunction<String> address;
    private final boolean toReplyTo;
    private final Set<String> answered = new TreeSet<>();

    /**
     * @param domain all mail to addresses with this text in their domain is its own
     * @param address its sender of the mail with this number
     * @param toReplyTo whether it answers to Reply-To instead of From
     */
    Responder(DeskUnderTest desk, String domain, IntFunction<String> address, boolean toReplyTo) {
        this.desk = desk;
        this.domain = domain;
        this.address = address;
        this.toReplyTo = toReplyTo;
    }

    /** Its first mail. */
    void begin() throws IOException {
        send(DeskUnderTest.DESK);
    }

    /** How many mails it got until now. */
    int received() {
        return answered.size();
    }

    /** Answers what has come since the last time; says whether anything had. */
    boolean answered() throws IOException {
        boolean any = false;
        for (Letter letter : desk.outside().received(domain)) {
            if (answered.add(letter.messageId())) {
                any = true;
                send(bare(toReplyTo ? letter.replyTo() : letter.from()));
            }
        }
        return any;
    }

    private void send(String to) throws IOException {
        String from = address.apply(answered.size());
        String text = UUID.randomUUID().toString();
        desk.receive(
                from,
                to,
                Mails.bytes("From: Rob Otto <" + from + ">\nTo: " + to + "\nSubject: Concerning " + text
                        + "\nMessage-ID: <" + UUID.randomUUID() + "@" + domain + ">\n\nPlease note " + text + ".\n"));
    }

    private static String bare(String field) {
        return field.replaceAll(".*<(.*)>.*", "$1");
    }
}
