-- What a desk's people said of senders by putting their mail into Quarantine, or out of it; the last word on each.
-- sender_key is made from desk and address.
CREATE TABLE sender_judgements (
    sender_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk       VARCHAR(250) NOT NULL,
    sender     VARCHAR(320) NOT NULL,
    junk       SMALLINT NOT NULL,
    judged_by  VARCHAR(250) NOT NULL,
    judged_at  BIGINT NOT NULL
);
CREATE INDEX sender_judgements_desk ON sender_judgements (desk);
