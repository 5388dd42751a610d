-- The clocks of cases. Times in milliseconds: promised and spent are lengths, the others moments. told_until is until when
-- the customer was told to wait; wake_at is when the next step is to be told, or null. version rises with every change.
CREATE TABLE service_clocks (
    case_id       BIGINT NOT NULL,
    kind          VARCHAR(32) NOT NULL,
    desk          VARCHAR(250) NOT NULL,
    service_level VARCHAR(250) NOT NULL,
    promised      BIGINT NOT NULL,
    business_time INTEGER NOT NULL,
    started_at    BIGINT NOT NULL,
    spent         BIGINT NOT NULL,
    running_since BIGINT,
    due_at        BIGINT NOT NULL,
    stopped_at    BIGINT,
    alarmed       INTEGER NOT NULL,
    told_until    BIGINT,
    wake_at       BIGINT,
    version       BIGINT NOT NULL,
    PRIMARY KEY (case_id, kind)
);
CREATE INDEX service_clocks_wake ON service_clocks (wake_at, case_id);
