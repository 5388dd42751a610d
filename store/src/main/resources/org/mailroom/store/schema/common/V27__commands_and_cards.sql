-- Until when a case is put aside; counts only while its state says that it is.
ALTER TABLE cases ADD COLUMN snoozed_until BIGINT;
-- Mails with commands that were taken; mail_key is made from desk, Message-ID and digest, item_id is the work item.
CREATE TABLE command_mails (
    mail_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk     VARCHAR(250) NOT NULL,
    item_id  BIGINT NOT NULL,
    taken_at BIGINT NOT NULL
);
-- What became of each command of such a mail.
CREATE TABLE command_outcomes (
    item_id BIGINT NOT NULL,
    line_no INTEGER NOT NULL,
    outcome VARCHAR(1000) NOT NULL,
    PRIMARY KEY (item_id, line_no)
);
-- Where the card of a case lies, and of what facts it was made.
CREATE TABLE case_cards (
    case_id BIGINT NOT NULL PRIMARY KEY,
    desk    VARCHAR(250) NOT NULL,
    folder  VARCHAR(250) NOT NULL,
    mailbox VARCHAR(250) NOT NULL,
    uid     BIGINT NOT NULL,
    facts   VARCHAR(64) NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX case_cards_desk ON case_cards (desk, case_id);
