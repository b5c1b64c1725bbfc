CREATE TABLE user_account (
  id BIGINT NOT NULL CONSTRAINT user_account_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  person_id BIGINT NOT NULL CONSTRAINT user_account_person_uk UNIQUE
    CONSTRAINT user_account_person_fk REFERENCES person (id),
  login VARCHAR(80) NOT NULL CONSTRAINT user_account_login_uk UNIQUE,
  password_hash VARCHAR(300),
  activation_hash VARCHAR(300),
  activation_expires_at TIMESTAMP,
  session_epoch INTEGER NOT NULL,
  demonstration BOOLEAN NOT NULL
);

CREATE TABLE membership (
  id BIGINT NOT NULL CONSTRAINT membership_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  person_id BIGINT NOT NULL CONSTRAINT membership_person_fk REFERENCES person (id),
  school_id BIGINT CONSTRAINT membership_school_fk REFERENCES school (id),
  role VARCHAR(30) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);

CREATE TABLE external_id (
  id BIGINT NOT NULL CONSTRAINT external_id_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  source VARCHAR(20) NOT NULL,
  scope VARCHAR(8) NOT NULL,
  identifier VARCHAR(80) NOT NULL,
  person_id BIGINT NOT NULL CONSTRAINT external_id_person_fk REFERENCES person (id),
  CONSTRAINT external_id_uk UNIQUE (source, scope, identifier)
);

CREATE TABLE audit_entry (
  id BIGINT NOT NULL CONSTRAINT audit_entry_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  happened_at TIMESTAMP NOT NULL,
  login VARCHAR(80),
  uai VARCHAR(8),
  action VARCHAR(80) NOT NULL,
  target VARCHAR(400),
  refusal VARCHAR(60)
);
CREATE INDEX audit_entry_when_ix ON audit_entry (happened_at);
