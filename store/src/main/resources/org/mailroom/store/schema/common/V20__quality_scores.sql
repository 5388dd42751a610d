-- What a supervisor said about a reply that had left; met is 1 or 0.
CREATE TABLE quality_scores (
    held_id   BIGINT NOT NULL PRIMARY KEY,
    desk      VARCHAR(250) NOT NULL,
    agent     VARCHAR(250) NOT NULL,
    reviewer  VARCHAR(250) NOT NULL,
    met       INTEGER NOT NULL,
    criterion VARCHAR(250),
    scored_at BIGINT NOT NULL
);
CREATE INDEX quality_scores_agent ON quality_scores (desk, agent);
