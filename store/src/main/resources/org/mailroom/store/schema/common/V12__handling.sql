-- How rules want a case to be handled: the share of its replies that is reviewed, in millionths, and the acknowledgement.
ALTER TABLE cases ADD COLUMN review_rate BIGINT;
ALTER TABLE cases ADD COLUMN ack_template VARCHAR(250);
