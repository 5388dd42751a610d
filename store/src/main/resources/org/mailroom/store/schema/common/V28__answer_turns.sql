-- The reply of a case that was the last to be kept in turn: of two that are kept at the same moment one finds it changed.
CREATE TABLE held_turns (
    case_id BIGINT NOT NULL PRIMARY KEY,
    held_id BIGINT NOT NULL
);
