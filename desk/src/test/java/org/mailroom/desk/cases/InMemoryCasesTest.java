package org.mailroom.desk.cases;

class InMemoryCasesTest extends CasesContract {
    private final InMemoryCases cases = new InMemoryCases();

    @Override
    protected Cases cases() {
        return cases;
    }
}
