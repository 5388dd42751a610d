-- What desks have learned. desk_key is made from the desk's id, example_key from desk and source.
CREATE TABLE learning_positions (
    desk_key     VARCHAR(64) NOT NULL PRIMARY KEY,
    desk         VARCHAR(250) NOT NULL,
    era          BIGINT NOT NULL,
    last_example BIGINT NOT NULL
);

CREATE TABLE learning_examples (
    example_key VARCHAR(64) NOT NULL PRIMARY KEY,
    desk_key    VARCHAR(64) NOT NULL,
    example_no  BIGINT NOT NULL,
    origin      VARCHAR(500) NOT NULL,
    label       VARCHAR(250) NOT NULL,
    words       ${text} NOT NULL,
    taught_by   VARCHAR(250) NOT NULL,
    taught_at   BIGINT NOT NULL,
    CONSTRAINT learning_order UNIQUE (desk_key, example_no)
);

-- The model that comes of the examples up to a number; it can be made anew of them.
CREATE TABLE learning_models (
    desk_key   VARCHAR(64) NOT NULL PRIMARY KEY,
    era        BIGINT NOT NULL,
    example_no BIGINT NOT NULL,
    content    ${bytes} NOT NULL
);
