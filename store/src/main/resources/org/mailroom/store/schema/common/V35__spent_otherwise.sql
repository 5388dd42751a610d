-- What has passed of a promise, counted the other way: around the clock where business hours count, and the reverse. A clock
-- from before has none, and counts what it had spent.
ALTER TABLE service_clocks ADD COLUMN spent_otherwise BIGINT;
