-- Stops of a desk's outgoing mail; one that holds has no end. The rows stay, as a record of who did what.
CREATE TABLE outbound_stops (
    id       BIGINT NOT NULL PRIMARY KEY,
    desk     VARCHAR(250) NOT NULL,
    reason   VARCHAR(1000) NOT NULL,
    begun_at BIGINT NOT NULL,
    begun_by VARCHAR(250) NOT NULL,
    ended_at BIGINT,
    ended_by VARCHAR(250)
);
