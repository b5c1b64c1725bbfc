ALTER TABLE user_account ADD COLUMN factor_secret VARCHAR(64);
ALTER TABLE user_account ADD COLUMN factor_since TIMESTAMP;
ALTER TABLE user_account ADD COLUMN factor_step BIGINT;

CREATE TABLE recovery_code (
  id BIGINT NOT NULL CONSTRAINT recovery_code_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  account_id BIGINT NOT NULL CONSTRAINT recovery_code_account_fk REFERENCES user_account (id),
  code_hash VARCHAR(300) NOT NULL
);
