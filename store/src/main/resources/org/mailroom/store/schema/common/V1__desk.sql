-- The desk's state. Times are milliseconds since 1970 (UTC). Identifiers are made by the desk, never by the database.
-- A column named ..._key holds the SHA-256, in hexadecimal digits, of what is too long or too strange to be indexed.
-- Bytes have tables of their own, so that the rows beside them stay small.

CREATE TABLE nodes (
    node_number INTEGER NOT NULL PRIMARY KEY,
    holder      VARCHAR(64) NOT NULL,
    lease_until BIGINT NOT NULL
);

CREATE TABLE cases (
    id           BIGINT NOT NULL PRIMARY KEY,
    desk         VARCHAR(250) NOT NULL,
    case_number  VARCHAR(40) NOT NULL,
    customer     VARCHAR(320) NOT NULL,
    subject      VARCHAR(250) NOT NULL,
    state        VARCHAR(32) NOT NULL,
    agent        VARCHAR(250),
    queue        VARCHAR(250) NOT NULL,
    category     VARCHAR(250),
    priority     VARCHAR(32) NOT NULL,
    lang         VARCHAR(250),
    tags         ${text} NOT NULL,
    opened_at    BIGINT NOT NULL,
    opened_by    BIGINT NOT NULL,
    response_due BIGINT,
    response_at  BIGINT,
    CONSTRAINT cases_number UNIQUE (case_number, desk)
);
CREATE INDEX cases_customer ON cases (customer, opened_at);

CREATE TABLE interactions (
    id          BIGINT NOT NULL PRIMARY KEY,
    case_id     BIGINT NOT NULL,
    desk        VARCHAR(250) NOT NULL,
    kind        VARCHAR(32) NOT NULL,
    message_id  VARCHAR(998) NOT NULL,
    message_key VARCHAR(64) NOT NULL,
    digest      VARCHAR(250) NOT NULL,
    sender      VARCHAR(320),
    subject     VARCHAR(250) NOT NULL,
    happened_at BIGINT NOT NULL,
    filing      VARCHAR(32) NOT NULL,
    CONSTRAINT interactions_mail UNIQUE (message_key, desk, digest)
);
CREATE INDEX interactions_case ON interactions (case_id, happened_at, id);

CREATE TABLE participants (
    case_id BIGINT NOT NULL,
    address VARCHAR(320) NOT NULL,
    PRIMARY KEY (case_id, address)
);

-- twin_key names desk, author and mail while the reply may leave or has left, and is null after it was taken back.
-- wake_at is when the state is to be looked at: the release of a held reply, the end of a lease, or null.
CREATE TABLE held (
    id          BIGINT NOT NULL PRIMARY KEY,
    desk        VARCHAR(250) NOT NULL,
    case_id     BIGINT NOT NULL,
    agent       VARCHAR(250) NOT NULL,
    source      VARCHAR(500) NOT NULL,
    source_key  VARCHAR(64) NOT NULL,
    message_id  VARCHAR(998) NOT NULL,
    digest      VARCHAR(250) NOT NULL,
    twin_key    VARCHAR(64),
    state       VARCHAR(32) NOT NULL,
    release_at  BIGINT NOT NULL,
    sender      VARCHAR(320) NOT NULL,
    recipients  ${text} NOT NULL,
    subject     VARCHAR(1000) NOT NULL,
    reasons     ${text} NOT NULL,
    held_at     BIGINT NOT NULL,
    decided_by  VARCHAR(250),
    token       BIGINT NOT NULL,
    lease_owner VARCHAR(250),
    wake_at     BIGINT,
    CONSTRAINT held_source UNIQUE (source_key),
    CONSTRAINT held_twin UNIQUE (twin_key)
);
CREATE INDEX held_wake ON held (state, wake_at, id);
CREATE INDEX held_state ON held (state, id);
CREATE INDEX held_case ON held (case_id, id);

CREATE TABLE held_bytes (
    held_id BIGINT NOT NULL PRIMARY KEY,
    content ${bytes} NOT NULL
);

CREATE TABLE held_copies (
    mailbox   VARCHAR(250) NOT NULL,
    uid       BIGINT NOT NULL,
    held_id   BIGINT NOT NULL,
    copy_role VARCHAR(32) NOT NULL,
    PRIMARY KEY (mailbox, uid)
);
CREATE INDEX held_copies_held ON held_copies (held_id);

-- wake_at is when the item is due or its lease ends, and null when a person has to look at it.
CREATE TABLE work_items (
    id          BIGINT NOT NULL PRIMARY KEY,
    kind        VARCHAR(32) NOT NULL,
    desk        VARCHAR(250) NOT NULL,
    subject     BIGINT NOT NULL,
    instruction VARCHAR(4000) NOT NULL,
    state       VARCHAR(32) NOT NULL,
    due_at      BIGINT NOT NULL,
    attempts    INTEGER NOT NULL,
    last_error  VARCHAR(1000),
    token       BIGINT NOT NULL,
    lease_owner VARCHAR(250),
    wake_at     BIGINT
);
CREATE INDEX work_items_wake ON work_items (wake_at, id);

CREATE TABLE work_bytes (
    item_id BIGINT NOT NULL PRIMARY KEY,
    content ${bytes} NOT NULL
);

CREATE TABLE story (
    id          BIGINT NOT NULL PRIMARY KEY,
    happened_at BIGINT NOT NULL,
    desk        VARCHAR(250) NOT NULL,
    case_id     BIGINT,
    message_id  VARCHAR(998),
    message_key VARCHAR(64),
    mail_name   VARCHAR(500) NOT NULL,
    verb        VARCHAR(32) NOT NULL,
    words       VARCHAR(1000) NOT NULL
);
CREATE INDEX story_case ON story (case_id, happened_at, id);
CREATE INDEX story_message ON story (message_key, happened_at, id);

-- One answer for each reply; answer_key names desk, agent, case and number of the reply.
CREATE TABLE sampling_answers (
    answer_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk       VARCHAR(250) NOT NULL,
    agent      VARCHAR(250) NOT NULL,
    case_id    BIGINT NOT NULL,
    reply_no   INTEGER NOT NULL,
    chosen     INTEGER NOT NULL
);

CREATE TABLE sampling_counts (
    agent_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk      VARCHAR(250) NOT NULL,
    agent     VARCHAR(250) NOT NULL,
    seen      BIGINT NOT NULL,
    chosen    BIGINT NOT NULL
);

-- claim_key names desk, case and peer.
CREATE TABLE acknowledgement_claims (
    claim_key  VARCHAR(64) NOT NULL PRIMARY KEY,
    desk       VARCHAR(250) NOT NULL,
    case_id    BIGINT NOT NULL,
    peer       VARCHAR(320) NOT NULL,
    claimed_at BIGINT NOT NULL
);

CREATE TABLE automatic_mails (
    peer    VARCHAR(320) NOT NULL,
    sent_at BIGINT NOT NULL,
    desk    VARCHAR(250) NOT NULL,
    kind    VARCHAR(32) NOT NULL
);
CREATE INDEX automatic_mails_peer ON automatic_mails (peer, sent_at);
