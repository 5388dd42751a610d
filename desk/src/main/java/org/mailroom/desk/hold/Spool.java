package org.mailroom.desk.hold;

/** The mail server's own queues, as far as the release of held replies needs them. */
public interface Spool {
    /** Hands a claimed reply to the server at the processor of released mail, under {@link #mailName}. */
    void submit(HeldReply reply, byte[] content);

    /** Whether the queue of outgoing mail holds a mail whose name begins like this. */
    boolean delivering(String mailName);

    /** The server's name of this lease of the reply; another lease has another name. */
    static String mailName(HeldReply reply) {
        return "mailroom-" + reply.id() + "-" + reply.token();
    }
}
