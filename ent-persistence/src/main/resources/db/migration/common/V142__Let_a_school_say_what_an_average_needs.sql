ALTER TABLE assessment ADD COLUMN replacement BOOLEAN DEFAULT FALSE NOT NULL;

CREATE TABLE summons (
  id BIGINT NOT NULL CONSTRAINT summons_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assessment_id BIGINT NOT NULL CONSTRAINT summons_assessment_fk REFERENCES assessment (id),
  pupil_id BIGINT NOT NULL CONSTRAINT summons_pupil_fk REFERENCES person (id),
  summoned_by BIGINT NOT NULL CONSTRAINT summons_by_fk REFERENCES person (id),
  summoned_at TIMESTAMP NOT NULL,
  CONSTRAINT summons_uk UNIQUE (assessment_id, pupil_id)
);

CREATE TABLE mark_policy (
  id BIGINT NOT NULL CONSTRAINT mark_policy_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT mark_policy_school_fk REFERENCES school (id),
  least_share INTEGER NOT NULL,
  project BOOLEAN NOT NULL,
  kinds VARCHAR(60) NOT NULL,
  weights VARCHAR(120) NOT NULL,
  CONSTRAINT mark_policy_uk UNIQUE (school_id)
);
