CREATE TABLE assessment (
  id BIGINT NOT NULL CONSTRAINT assessment_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assignment_id BIGINT NOT NULL CONSTRAINT assessment_assignment_fk REFERENCES teaching_assignment (id),
  author_id BIGINT NOT NULL CONSTRAINT assessment_author_fk REFERENCES person (id),
  title VARCHAR(80) NOT NULL,
  held_on DATE NOT NULL,
  scale DECIMAL(6,2) NOT NULL,
  weight DECIMAL(5,2) NOT NULL,
  rescaled BOOLEAN NOT NULL,
  formative BOOLEAN NOT NULL,
  published_at TIMESTAMP,
  marks_revision INTEGER NOT NULL,
  CONSTRAINT assessment_scale_ck CHECK (scale > 0),
  CONSTRAINT assessment_weight_ck CHECK (weight >= 0)
);
CREATE INDEX assessment_day_ix ON assessment (assignment_id, held_on);

CREATE TABLE mark (
  id BIGINT NOT NULL CONSTRAINT mark_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assessment_id BIGINT NOT NULL CONSTRAINT mark_assessment_fk REFERENCES assessment (id),
  pupil_id BIGINT NOT NULL CONSTRAINT mark_pupil_fk REFERENCES person (id),
  points DECIMAL(6,2),
  special VARCHAR(20),
  remark VARCHAR(250),
  changed_by BIGINT NOT NULL CONSTRAINT mark_changed_by_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  CONSTRAINT mark_uk UNIQUE (assessment_id, pupil_id),
  CONSTRAINT mark_value_ck CHECK (points IS NULL OR (points >= 0 AND special IS NULL))
);

CREATE TABLE mark_history (
  id BIGINT NOT NULL CONSTRAINT mark_history_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assessment_id BIGINT NOT NULL CONSTRAINT mark_history_assessment_fk REFERENCES assessment (id),
  pupil_id BIGINT NOT NULL CONSTRAINT mark_history_pupil_fk REFERENCES person (id),
  changed_by BIGINT NOT NULL CONSTRAINT mark_history_changed_by_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  value_before VARCHAR(12) NOT NULL,
  value_after VARCHAR(12) NOT NULL,
  remark_before VARCHAR(250) NOT NULL,
  remark_after VARCHAR(250) NOT NULL
);
