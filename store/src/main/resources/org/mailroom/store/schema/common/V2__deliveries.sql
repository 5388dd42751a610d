-- Mail that was handed over to a customer's server; delivery_key is made from the mail's name.
CREATE TABLE deliveries (
    delivery_key VARCHAR(64) NOT NULL PRIMARY KEY,
    mail_name    VARCHAR(500) NOT NULL,
    state        VARCHAR(32) NOT NULL,
    attempt      INTEGER NOT NULL,
    since        BIGINT NOT NULL
);
