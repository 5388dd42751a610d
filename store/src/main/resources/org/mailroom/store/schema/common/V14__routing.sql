-- lang_sure is how sure the language is, in per cent. declined_by had the case last and put it back. waits_since is set
-- while the case waits for an agent or for its overflow, whose work item is overflow_item.
ALTER TABLE cases ADD COLUMN lang_sure INTEGER;
ALTER TABLE cases ADD COLUMN declined_by VARCHAR(250);
ALTER TABLE cases ADD COLUMN waits_since BIGINT;
ALTER TABLE cases ADD COLUMN overflow_item BIGINT;
CREATE INDEX cases_open ON cases (desk, state, agent, priority);

-- agent_key is made from desk and agent; version rises with each case given to the agent. away_since is when the agent
-- said that he is away; handed_back is 1 when his cases were handed back in this absence.
CREATE TABLE duties (
    agent_key   VARCHAR(64) NOT NULL PRIMARY KEY,
    desk        VARCHAR(250) NOT NULL,
    agent       VARCHAR(250) NOT NULL,
    version     BIGINT NOT NULL,
    given_at    BIGINT,
    away_since  BIGINT,
    handed_back INTEGER NOT NULL
);
CREATE INDEX duties_desk ON duties (desk);
