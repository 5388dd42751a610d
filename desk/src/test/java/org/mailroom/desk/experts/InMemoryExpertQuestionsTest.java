package org.mailroom.desk.experts;

import org.mailroom.desk.cases.Cases;
import org.mailroom.desk.cases.InMemoryCases;
import org.mailroom.desk.work.InMemoryWorkItems;

class InMemoryExpertQuestionsTest extends ExpertQuestionsContract {
    private final Cases cases = new InMemoryCases(new InMemoryWorkItems());
    private final ExpertQuestions questions = new InMemoryExpertQuestions(cases);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected ExpertQuestions questions() {
        return questions;
    }
}
