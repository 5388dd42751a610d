package org.mailroom.desk.triage;

import java.util.List;
import org.mailroom.desk.cases.Triage;

/**
 * Where a mail belongs, and why.
 *
 * @param triage the result
 * @param reasons one sentence for each part of it
 */
public record TriageDecision(Triage triage, List<String> reasons) {
    public TriageDecision {
        reasons = List.copyOf(reasons);
    }
}
