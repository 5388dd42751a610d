-- Which supervisor has the review of a reply to himself, and since when.
ALTER TABLE held ADD COLUMN review_by VARCHAR(250);
ALTER TABLE held ADD COLUMN review_since BIGINT;
