-- Message-IDs that mails of a case refer to and that may be nobody's yet; message_key is made from the Message-ID.
CREATE TABLE mentions (
    message_key VARCHAR(64) NOT NULL,
    desk        VARCHAR(250) NOT NULL,
    case_id     BIGINT NOT NULL,
    PRIMARY KEY (message_key, desk, case_id)
);
