-- merged_into is the case that goes on in this one's stead, itself never merged; closed_at is when it was closed last.
ALTER TABLE cases ADD COLUMN closed_at BIGINT;
ALTER TABLE cases ADD COLUMN merged_into BIGINT;
CREATE INDEX cases_merged ON cases (merged_into);

-- Each link has two rows, one for each case; kind is what the other is to the case.
CREATE TABLE case_links (
    case_id BIGINT NOT NULL,
    other   BIGINT NOT NULL,
    kind    VARCHAR(32) NOT NULL,
    PRIMARY KEY (case_id, other)
);

-- What a customer's mail says, as hashes.
CREATE TABLE sketches (
    interaction_id BIGINT NOT NULL PRIMARY KEY,
    case_id        BIGINT NOT NULL,
    content        VARCHAR(1600) NOT NULL
);
CREATE INDEX sketches_case ON sketches (case_id, interaction_id);
CREATE INDEX mentions_case ON mentions (case_id);
