package org.mailroom.desk.folders;

import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the folders that are a desk's state. */
public final class Folders {
    public static final String TRIAGE = "Queues/Triage";
    public static final String WAITING_CUSTOMER = "Waiting/Customer";
    public static final String WAITING_EXPERT = "Waiting/Expert";
    public static final String WAITING_SNOOZED = "Waiting/Snoozed";
    public static final String COLLISIONS = "Collisions";
    public static final String DELIVERY_FAILED = "Delivery failed";
    public static final String AUTOMATIC = "Automatic";
    public static final String QUARANTINE = "Quarantine";
    public static final String UNSORTED = "Unsorted";
    public static final String REVIEW_PENDING = "Review/Pending";
    public static final String REVIEW_RELEASE = "Review/Release";
    public static final String REVIEW_RETURN = "Review/Return";
    public static final String REVIEW_DISCARD = "Review/Discard";
    public static final String REVIEW_NOTICES = "Review/Notices";
    public static final String QUALITY_PENDING = "QA/Pending";
    public static final String QUALITY_MET = "QA/Met";
    public static final String QUALITY_NOT_MET = "QA/Not met";

    /** Above the folders of the months; a mail put here is moved into this month's. */
    public static final String CLOSED_ABOVE = "Closed";

    /** The marks of agents who are away. */
    public static final String AWAY = "Away";

    /** What is saved here becomes a note of its case. */
    public static final String NOTES = "Notes";

    private static final String QUALITY = "QA/";
    private static final String CRITERION = QUALITY_NOT_MET + "/";
    private static final String CLOSED = "Closed/";
    private static final String QUEUES = "Queues/";
    private static final String AGENTS = "Agents/";
    private static final String OUTBOX = "Outbox/";
    private static final String RETURNED = "Returned/";
    private static final String REVIEW_CLAIMED = "Review/Claimed/";
    private static final String KNOWLEDGE = "Knowledge/";

    private Folders() {}

    /** Open inquiries of a queue. */
    public static String queue(String name) {
        return QUEUES + name;
    }

    /** What an agent has claimed. */
    public static String agent(String name) {
        return AGENTS + name;
    }

    /** An agent's replies that are held. */
    public static String outbox(String agent) {
        return OUTBOX + agent;
    }

    /** An agent's replies that a reviewer sent back. */
    public static String returned(String agent) {
        return RETURNED + agent;
    }

    /** What was done in this month. */
    public static String closed(ZonedDateTime month) {
        return String.format(Locale.ROOT, CLOSED + "%04d-%02d", month.getYear(), month.getMonthValue());
    }

    /** The queue whose folder this is. */
    public static Optional<String> queueOf(String folder) {
        return leaf(folder, QUEUES);
    }

    /** The agent whose folder of claimed mail this is. */
    public static Optional<String> agentOf(String folder) {
        return leaf(folder, AGENTS);
    }

    /** The agent whose outbox this is. */
    public static Optional<String> outboxOf(String folder) {
        return leaf(folder, OUTBOX);
    }

    /** The agent whose returned replies lie here. */
    public static Optional<String> returnedOf(String folder) {
        return leaf(folder, RETURNED);
    }

    /** Replies whose review a supervisor has to himself. */
    public static String claimed(String supervisor) {
        return REVIEW_CLAIMED + supervisor;
    }

    /** The supervisor whose claimed reviews these are. */
    public static Optional<String> claimedOf(String folder) {
        return leaf(folder, REVIEW_CLAIMED);
    }

    /** Whether copies of good answers lie here. */
    public static boolean isKnowledge(String folder) {
        return folder.startsWith(KNOWLEDGE);
    }

    /** Whether copies of replies for quality control lie here. */
    public static boolean isQuality(String folder) {
        return folder.startsWith(QUALITY);
    }

    /** Whether putting a copy here says what a reply is worth. */
    public static boolean scores(String folder) {
        return folder.equals(QUALITY_MET) || folder.equals(QUALITY_NOT_MET) || folder.startsWith(CRITERION);
    }

    /** What a reply fails by that is put here: the name of a folder below {@link #QUALITY_NOT_MET}. */
    public static Optional<String> criterionOf(String folder) {
        return leaf(folder, CRITERION);
    }

    /** Whether mails of closed cases lie here. */
    public static boolean isClosed(String folder) {
        return folder.equals(CLOSED_ABOVE) || folder.startsWith(CLOSED);
    }

    /** Whether a mail that was filed a moment ago can have been moved there; the archives of closed cases are large. */
    public static boolean mayHoldOpenCases(String folder) {
        return Stream.of(CLOSED, OUTBOX, RETURNED).noneMatch(folder::startsWith);
    }

    private static Optional<String> leaf(String folder, String parent) {
        return folder.startsWith(parent) && folder.length() > parent.length()
                ? Optional.of(folder.substring(parent.length()))
                : Optional.empty();
    }
}
