package org.mailroom.desk.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mailroom.desk.cases.Case;
import org.mailroom.desk.cases.Cases;

/** Internal texts in memory, for tests and explanations. Thread-safe. */
public final class InMemoryInternalTexts implements InternalTexts {
    private final Cases cases;
    private final Map<Long, InternalText> texts = new LinkedHashMap<>();

    public InMemoryInternalTexts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public synchronized void keep(InternalText text) {
        texts.putIfAbsent(text.interaction(), text);
    }

    @Override
    public synchronized List<InternalText> ofCase(long caseId) {
        List<InternalText> found = new ArrayList<>(texts.values());
        found.removeIf(text -> cases.ofInteraction(text.interaction())
                .map(Case::id)
                .filter(id -> id == caseId)
                .isEmpty());
        Collections.reverse(found);
        return found.stream().limit(MOST).toList();
    }
}
