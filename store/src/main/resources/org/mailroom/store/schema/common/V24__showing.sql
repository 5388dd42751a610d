-- The place at or behind which a copy of the reply was about to be shown in its author's outbox, as long as it is not
-- known where it lies; null otherwise.
ALTER TABLE held ADD COLUMN showing_mailbox VARCHAR(250);
ALTER TABLE held ADD COLUMN showing_uid BIGINT;
