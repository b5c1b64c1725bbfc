ALTER TABLE assessment ADD COLUMN counting VARCHAR(10) DEFAULT 'ORDINARY' NOT NULL;

ALTER TABLE mef ADD COLUMN rounding VARCHAR(10) DEFAULT 'TENTH' NOT NULL;

CREATE TABLE averaging (
  id BIGINT NOT NULL CONSTRAINT averaging_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assignment_id BIGINT NOT NULL CONSTRAINT averaging_assignment_fk REFERENCES teaching_assignment (id),
  period_id BIGINT NOT NULL CONSTRAINT averaging_period_fk REFERENCES grading_period (id),
  choices INTEGER NOT NULL,
  CONSTRAINT averaging_uk UNIQUE (assignment_id, period_id)
);

CREATE TABLE sub_subject (
  id BIGINT NOT NULL CONSTRAINT sub_subject_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assignment_id BIGINT NOT NULL CONSTRAINT sub_subject_assignment_fk REFERENCES teaching_assignment (id),
  label VARCHAR(40) NOT NULL,
  weight DECIMAL(5,2) NOT NULL,
  CONSTRAINT sub_subject_uk UNIQUE (assignment_id, label),
  CONSTRAINT sub_subject_weight_ck CHECK (weight > 0)
);

ALTER TABLE assessment ADD COLUMN sub_subject_id BIGINT CONSTRAINT assessment_sub_subject_fk REFERENCES sub_subject (id);
