-- A desk's oldest failures, which are forgotten when they no longer count.
CREATE INDEX address_failures_age ON address_failures (desk, failed_at);
