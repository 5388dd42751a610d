package org.mailroom.desk.junk;

class InMemorySenderJudgementsTest extends SenderJudgementsContract {
    private final InMemorySenderJudgements judgements = new InMemorySenderJudgements();

    @Override
    protected SenderJudgements judgements() {
        return judgements;
    }
}
