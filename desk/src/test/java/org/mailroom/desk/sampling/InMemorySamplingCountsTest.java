package org.mailroom.desk.sampling;

class InMemorySamplingCountsTest extends SamplingCountsContract {
    private final InMemorySamplingCounts counts = new InMemorySamplingCounts();

    @Override
    protected SamplingCounts counts() {
        return counts;
    }
}
