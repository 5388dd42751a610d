-- content_key names desk, peer and what the inquiry says. domain_name is the peer's.
ALTER TABLE acknowledgement_claims ADD COLUMN content_key VARCHAR(64);
CREATE INDEX acknowledgement_claims_content ON acknowledgement_claims (content_key, claimed_at);

ALTER TABLE automatic_mails ADD COLUMN domain_name VARCHAR(250);
CREATE INDEX automatic_mails_domain ON automatic_mails (domain_name, sent_at);
CREATE INDEX automatic_mails_sent ON automatic_mails (sent_at);

-- Times without acknowledgements because too many were sent.
CREATE TABLE acknowledgement_stops (
    id         BIGINT NOT NULL PRIMARY KEY,
    stopped_at BIGINT NOT NULL,
    ends_at    BIGINT NOT NULL,
    mails      BIGINT NOT NULL
);
CREATE INDEX acknowledgement_stops_end ON acknowledgement_stops (ends_at);

-- What customers are told of an incident, while ended_at is null. Without a queue or category it is for all of the desk, without a
-- language for all languages.
CREATE TABLE incident_notices (
    id       BIGINT NOT NULL PRIMARY KEY,
    desk     VARCHAR(250) NOT NULL,
    queue    VARCHAR(250),
    category VARCHAR(250),
    lang     VARCHAR(250),
    words    VARCHAR(1000) NOT NULL,
    begun_at BIGINT NOT NULL,
    begun_by VARCHAR(250) NOT NULL,
    ended_at BIGINT
);
CREATE INDEX incident_notices_desk ON incident_notices (desk, ended_at);
