-- When the answer left that is on its way, until a customer's server has accepted it.
ALTER TABLE cases ADD COLUMN answer_left BIGINT;
