-- What a held reply was before somebody put an edited copy in its place, counted from 0, and who did that when.
CREATE TABLE held_versions (
    held_id     BIGINT NOT NULL,
    version_no  INTEGER NOT NULL,
    editor      VARCHAR(250) NOT NULL,
    replaced_at BIGINT NOT NULL,
    content     ${bytes} NOT NULL,
    PRIMARY KEY (held_id, version_no)
);
