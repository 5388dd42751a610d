-- What of a case is for the people of the desk only; prints are hashes of its words, empty where it says nothing of its own.
CREATE TABLE internal_texts (
    interaction_id BIGINT NOT NULL PRIMARY KEY,
    kind           VARCHAR(32) NOT NULL,
    prints         ${bytes} NOT NULL
);

-- What experts were asked, by the mail that asks them. Times in milliseconds: due_at is when the experts are to have
-- answered; asked_at is null before the mail has left, answered_at before an answer came.
CREATE TABLE expert_questions (
    interaction_id BIGINT NOT NULL PRIMARY KEY,
    desk           VARCHAR(250) NOT NULL,
    asked_by       VARCHAR(250) NOT NULL,
    experts        ${text} NOT NULL,
    due_at         BIGINT NOT NULL,
    asked_at       BIGINT,
    answered_at    BIGINT
);
