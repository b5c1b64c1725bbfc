-- Where a grading period stands for a division: no row, or no instant, is open.
CREATE TABLE period_closing (
  id BIGINT NOT NULL CONSTRAINT period_closing_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  division_id BIGINT NOT NULL CONSTRAINT period_closing_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT period_closing_period_fk REFERENCES grading_period (id),
  closed_at TIMESTAMP,
  published_at TIMESTAMP,
  CONSTRAINT period_closing_uk UNIQUE (division_id, period_id),
  CONSTRAINT period_closing_ck CHECK (published_at IS NULL OR closed_at IS NOT NULL)
);

-- One teaching that does not stand as its division does: closed before it, or opened again after it.
CREATE TABLE teaching_closing (
  id BIGINT NOT NULL CONSTRAINT teaching_closing_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  division_id BIGINT NOT NULL CONSTRAINT teaching_closing_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT teaching_closing_period_fk REFERENCES grading_period (id),
  assignment_id BIGINT NOT NULL CONSTRAINT teaching_closing_assignment_fk REFERENCES teaching_assignment (id),
  state VARCHAR(10) NOT NULL,
  CONSTRAINT teaching_closing_uk UNIQUE (division_id, period_id, assignment_id)
);

-- Every closing and opening, for who reads them later; never changed.
CREATE TABLE period_event (
  id BIGINT NOT NULL CONSTRAINT period_event_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  division_id BIGINT NOT NULL CONSTRAINT period_event_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT period_event_period_fk REFERENCES grading_period (id),
  assignment_id BIGINT CONSTRAINT period_event_assignment_fk REFERENCES teaching_assignment (id),
  kind VARCHAR(20) NOT NULL,
  reason VARCHAR(600) NOT NULL,
  author_id BIGINT NOT NULL CONSTRAINT period_event_author_fk REFERENCES person (id),
  happened_at TIMESTAMP NOT NULL
);

-- A final average that its teacher gives in place of the computed one; emptied rows stay, so that versions go on.
CREATE TABLE average_override (
  id BIGINT NOT NULL CONSTRAINT average_override_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT average_override_pupil_fk REFERENCES person (id),
  period_id BIGINT NOT NULL CONSTRAINT average_override_period_fk REFERENCES grading_period (id),
  subject_id BIGINT NOT NULL CONSTRAINT average_override_subject_fk REFERENCES subject (id),
  points DECIMAL(4,2),
  reason VARCHAR(600) NOT NULL,
  author_id BIGINT NOT NULL CONSTRAINT average_override_author_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  CONSTRAINT average_override_uk UNIQUE (pupil_id, period_id, subject_id),
  CONSTRAINT average_override_ck CHECK (points IS NULL OR (points >= 0 AND points <= 20))
);
