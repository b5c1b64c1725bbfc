CREATE TABLE rights_version (
  id BIGINT NOT NULL CONSTRAINT rights_version_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT rights_version_school_fk REFERENCES school (id),
  number INTEGER NOT NULL,
  decided_at TIMESTAMP NOT NULL,
  login VARCHAR(80) NOT NULL,
  rights VARCHAR(1000) NOT NULL,
  holds BOOLEAN NOT NULL,
  CONSTRAINT rights_version_uk UNIQUE (school_id, number)
);
