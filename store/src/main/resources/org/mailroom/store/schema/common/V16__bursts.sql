-- How often topics came, of each desk; desk_key is made from the desk's id.
CREATE TABLE topic_counts (
    desk_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk     VARCHAR(250) NOT NULL,
    content  ${bytes} NOT NULL
);

-- Topics that have risen. open_key is made from desk and first topic, and null after the burst has subsided.
CREATE TABLE bursts (
    id       BIGINT NOT NULL PRIMARY KEY,
    desk     VARCHAR(250) NOT NULL,
    topics   ${text} NOT NULL,
    keyword  VARCHAR(64) NOT NULL,
    begun_at BIGINT NOT NULL,
    mails    INTEGER NOT NULL,
    ended_at BIGINT,
    open_key VARCHAR(64),
    CONSTRAINT bursts_open UNIQUE (open_key)
);
