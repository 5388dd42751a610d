package org.mailroom.desk.work;

/** What work items there are. */
public enum WorkKind {
    /** Put the item's content into a folder of the desk; {@code subject} is the interaction, or 0 where there is none. */
    FILE,
    /** Make the copies of a held reply that people see match its state; {@code subject} is the held reply. */
    SHOW_HELD,
    /** Tell people of the desk about a held reply; {@code subject} is the held reply, the instruction what is told. */
    TELL_HELD,
    /** Ask the supervisors by mail to review a held reply, as it is by the instruction; {@code subject} is the reply. */
    ASK_REVIEW,
    /** The time to review a held reply, as it is by the instruction, is up; {@code subject} is the reply. */
    REVIEW_TIMEOUT,
    /** The time is up in which a supervisor has the review of a reply to himself; {@code subject} is the reply. */
    END_REVIEW_CLAIM,
    /** Copy a reply that has left into the review mailbox for quality control; {@code subject} is the held reply. */
    COPY_QUALITY,
    /** Send an acknowledgement, which is the item's content; {@code subject} is the case. */
    ACKNOWLEDGE,
    /** Warn the desk's owner of a burst by the item's content; {@code subject} is the case that gave the alarm. */
    WARN_OWNER,
    /** Send a reply again that may have reached the customer's server; {@code subject} is the held reply. */
    SEND_AGAIN,
    /**
     * Move the mails of a case to the folder that fits its state; {@code subject} is the case. With the instruction
     * {@code mark} it also shows which of them a newer one has overtaken.
     */
    MOVE_CASE,
    /** Move a mail that lies where it cannot lie, or take it away; the instruction says which and where to. */
    PUT_BACK,
    /** Take away a note about a move that has been there long enough; the instruction says which. */
    END_NOTE,
    /** Give mails keywords again that a mail program took away; the instruction says which. */
    MARK_AGAIN,
    /** Open a case again that was put aside until the time of the instruction; {@code subject} is the case. */
    WAKE_CASE,
    /** Carry out the commands of a mail, which is the item's content; the instruction is the name of who sent it. */
    CARRY_OUT,
    /** Make the card beside the mails of a case match its facts; {@code subject} is the case. */
    SHOW_CARD,
    /** Take a mail of no case to the desk that somebody put into a queue folder; {@code subject} is its IMAP UID. */
    ADOPT,
    /**
     * Look again whether a mail is what an agent's program keeps of a reply, which may not have been taken in before;
     * {@code subject} counts the looks.
     */
    TAKE_COPY,
    /** Make a mail that somebody saved in the folder for notes a note of its case; {@code subject} is its IMAP UID. */
    TAKE_NOTE,
    /** An expert's time to answer is nearly up; {@code subject} is the question. */
    REMIND_EXPERT,
    /** An expert's time to answer is up; {@code subject} is the question. */
    EXPERT_LATE,
    /** Find an agent for a case that came into a queue, or have it wait there; {@code subject} is the case. */
    ROUTE,
    /** Move a case that nobody took to other people; {@code subject} is the case. */
    OVERFLOW,
    /** Hand the open cases of an absent agent back to their queues; the instruction is the agent's name. */
    HAND_BACK,
    /** Show on the mails of a case how its clocks stand; {@code subject} is the case. */
    MARK_CASE,
    /** Send the desk's people a mail, which is the item's content, to the addresses of the instruction. */
    NOTIFY,
    /** Tell a customer that an answer will be late; {@code subject} is the case. */
    NOTIFY_CUSTOMER,
    /** Tell a program by HTTP; the content is what it is told. */
    WEBHOOK
}
