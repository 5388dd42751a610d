package org.mailroom.desk.cases;

class InMemoryCaseArchiveTest extends CaseArchiveContract {
    private final InMemoryCases cases = new InMemoryCases();

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected CaseArchive archive() {
        return cases;
    }
}
