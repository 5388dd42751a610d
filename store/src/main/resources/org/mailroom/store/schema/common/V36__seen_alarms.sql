-- The number of the mails that told of a clock's last step, and who has acknowledged it when: at which step, and up to whom
-- it stays quiet.
ALTER TABLE service_clocks ADD COLUMN told_in BIGINT;
ALTER TABLE service_clocks ADD COLUMN seen_percent INTEGER;
ALTER TABLE service_clocks ADD COLUMN seen_by VARCHAR(250);
ALTER TABLE service_clocks ADD COLUMN seen_up_to VARCHAR(32);
CREATE INDEX service_clocks_told ON service_clocks (told_in);
