-- Reports read a desk's cases by state in the order in which they were opened.
CREATE INDEX cases_time ON cases (desk, state, opened_at, id);
