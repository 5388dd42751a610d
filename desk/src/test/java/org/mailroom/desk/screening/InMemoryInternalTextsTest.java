package org.mailroom.desk.screening;

import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.work.InMemoryWorkItems;

class InMemoryInternalTextsTest extends InternalTextsContract {
    private final Cases cases = new InMemoryCases(new InMemoryWorkItems());
    private final InternalTexts texts = new InMemoryInternalTexts(cases);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected InternalTexts texts() {
        return texts;
    }
}
