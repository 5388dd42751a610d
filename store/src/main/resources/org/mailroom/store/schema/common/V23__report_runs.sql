-- Which reports were sent; report_key is made from desk, kind and first day.
CREATE TABLE report_runs (
    report_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk       VARCHAR(250) NOT NULL,
    kind       VARCHAR(32) NOT NULL,
    first_day  VARCHAR(32) NOT NULL,
    begun_at   BIGINT NOT NULL
);
