package org.mailroom.desk.hold;

class InMemoryQualityScoresTest extends QualityScoresContract {
    private final QualityScores scores = new InMemoryQualityScores();

    @Override
    protected QualityScores scores() {
        return scores;
    }
}
