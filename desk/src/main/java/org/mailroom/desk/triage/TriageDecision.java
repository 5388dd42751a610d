package org.mailroom.desk.triage;

import java.util.ArrayList;
import java.util.List;
import org.mailroom.desk.cases.Triage;

/**
 * Where a mail belongs, and why.
 *
 * @param triage the result
 * @param reasons one sentence for each part of it
 */
public record TriageDecision(Triage triage, List<String> reasons) {
    /** The queue of mail that is not sorted with certainty; its folder is {@code Queues/Triage}. */
    public static final String REVIEW_QUEUE = "Triage";

    public TriageDecision {
        reasons = List.copyOf(reasons);
    }

    /** The same with the category that the web form names; a rule's goes before it. */
    public TriageDecision ofForm(String category) {
        if (triage.category().isPresent()) {
            return this;
        }
        List<String> more = new ArrayList<>(reasons);
        more.add("the web form says that it is about \"" + category + "\"");
        return new TriageDecision(triage.about(category), more);
    }

    /** The same in the queue into which a person put the mail. */
    public TriageDecision putInto(String queue) {
        List<String> more = new ArrayList<>(reasons);
        more.add("somebody put it into queue " + queue);
        return new TriageDecision(triage.inQueue(queue), more);
    }

    /** The same in the desk's default queue, since nobody works on the queue where it belongs. */
    public TriageDecision withoutPeople(String byDefault) {
        List<String> more = new ArrayList<>(reasons);
        more.add("warning: nobody works on queue " + triage.queue() + ", so it goes to the desk's default queue "
                + byDefault);
        return new TriageDecision(triage.inQueue(byDefault), more);
    }

    /** The same with one more tag. */
    public TriageDecision tagged(String tag, String why) {
        List<String> more = new ArrayList<>(reasons);
        more.add(why);
        return new TriageDecision(triage.tagged(tag), more);
    }

    /** The same, but first somebody looks at it in the queue {@link #REVIEW_QUEUE}. */
    public TriageDecision reviewed(String why) {
        List<String> more = new ArrayList<>(reasons);
        more.add("somebody must look at it first, in queue " + REVIEW_QUEUE + ": " + why);
        return new TriageDecision(triage.inQueue(REVIEW_QUEUE), more);
    }
}
