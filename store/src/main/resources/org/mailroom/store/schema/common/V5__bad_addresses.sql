-- Mails of ours that an address refused for good; failure_key is made from desk, address and mail, address_key from desk
-- and address.
CREATE TABLE address_failures (
    failure_key VARCHAR(64) NOT NULL PRIMARY KEY,
    address_key VARCHAR(64) NOT NULL,
    desk        VARCHAR(250) NOT NULL,
    address     VARCHAR(320) NOT NULL,
    mail        VARCHAR(998) NOT NULL,
    failed_at   BIGINT NOT NULL,
    status      VARCHAR(32),
    reason      VARCHAR(250) NOT NULL
);
CREATE INDEX address_failures_address ON address_failures (address_key, failed_at);

-- When the server of an address that failed last took a mail of ours.
CREATE TABLE address_accepted (
    address_key VARCHAR(64) NOT NULL PRIMARY KEY,
    accepted_at BIGINT NOT NULL
);
