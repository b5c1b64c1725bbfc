-- What an account's owner is told by mail. A forgotten password is asked for by a login as it was typed: nobody looks
-- whether there is such an account before the row is written, so that the answer says nothing.
CREATE TABLE account_mail (
  id BIGINT NOT NULL CONSTRAINT account_mail_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  login VARCHAR(80) NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  state VARCHAR(20) NOT NULL,
  attempts INTEGER NOT NULL,
  next_attempt_at TIMESTAMP NOT NULL
);
CREATE INDEX account_mail_due_ix ON account_mail (state, next_attempt_at);
CREATE INDEX account_mail_login_ix ON account_mail (login, kind);

-- The last link sent to an account; known by its hash, gone when it is used.
CREATE TABLE password_link (
  id BIGINT NOT NULL CONSTRAINT password_link_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  account_id BIGINT NOT NULL CONSTRAINT password_link_account_uk UNIQUE
    CONSTRAINT password_link_account_fk REFERENCES user_account (id),
  code_hash VARCHAR(64) NOT NULL CONSTRAINT password_link_code_uk UNIQUE,
  expires_at TIMESTAMP NOT NULL
);
