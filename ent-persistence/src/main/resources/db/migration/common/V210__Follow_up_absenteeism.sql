-- What the law means by a month in this school, and when its pupils were last evaluated. No row: calendar months, never.
CREATE TABLE absenteeism_settings (
  id BIGINT NOT NULL CONSTRAINT absenteeism_settings_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT absenteeism_settings_school_fk REFERENCES school (id),
  month_kind VARCHAR(10) NOT NULL,
  evaluated_at TIMESTAMP,
  CONSTRAINT absenteeism_settings_uk UNIQUE (school_id),
  CONSTRAINT absenteeism_settings_month_ck CHECK (month_kind IN ('CALENDAR', 'ROLLING'))
);

-- What a school watches besides the law. A threshold is never changed: it ends, and another one begins.
CREATE TABLE absenteeism_threshold (
  id BIGINT NOT NULL CONSTRAINT absenteeism_threshold_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT absenteeism_threshold_school_fk REFERENCES school (id),
  matter VARCHAR(20) NOT NULL,
  many INTEGER NOT NULL,
  span VARCHAR(15) NOT NULL,
  days INTEGER,
  step VARCHAR(240) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL,
  CONSTRAINT absenteeism_threshold_many_ck CHECK (many BETWEEN 1 AND 200),
  CONSTRAINT absenteeism_threshold_days_ck CHECK (days IS NULL OR days BETWEEN 2 AND 200),
  CONSTRAINT absenteeism_threshold_matter_ck CHECK (matter IN ('NOT_LEGITIMATE', 'UNEXPLAINED', 'LATENESS')),
  CONSTRAINT absenteeism_threshold_span_ck CHECK (span IN ('CALENDAR_MONTH', 'ROLLING', 'SCHOOL_YEAR'))
);
CREATE INDEX absenteeism_threshold_school_ix ON absenteeism_threshold (school_id);

-- A pupil over a threshold. The rule is the name of one of the law, or OWN with the threshold.
CREATE TABLE absenteeism_follow_up (
  id BIGINT NOT NULL CONSTRAINT absenteeism_follow_up_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT absenteeism_follow_up_school_fk REFERENCES school (id),
  pupil_id BIGINT NOT NULL CONSTRAINT absenteeism_follow_up_pupil_fk REFERENCES person (id),
  first_year INTEGER NOT NULL,
  rule_name VARCHAR(20) NOT NULL,
  threshold_id BIGINT CONSTRAINT absenteeism_follow_up_threshold_fk REFERENCES absenteeism_threshold (id),
  window_from DATE NOT NULL,
  window_to DATE NOT NULL,
  crossed_on DATE NOT NULL,
  counted INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  state VARCHAR(10) NOT NULL,
  CONSTRAINT absenteeism_follow_up_state_ck CHECK (state IN ('OPEN', 'SETTLED', 'BELOW'))
);
CREATE INDEX absenteeism_follow_up_school_ix ON absenteeism_follow_up (school_id, first_year);
CREATE INDEX absenteeism_follow_up_pupil_ix ON absenteeism_follow_up (pupil_id);

-- What became of it, step by step. Rows are added, never changed; nobody wrote what the clock noted.
CREATE TABLE absenteeism_entry (
  id BIGINT NOT NULL CONSTRAINT absenteeism_entry_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  follow_up_id BIGINT NOT NULL CONSTRAINT absenteeism_entry_follow_up_fk REFERENCES absenteeism_follow_up (id),
  kind VARCHAR(12) NOT NULL,
  done_on DATE NOT NULL,
  counted INTEGER NOT NULL,
  note VARCHAR(2000) NOT NULL,
  written_by_id BIGINT CONSTRAINT absenteeism_entry_written_by_fk REFERENCES person (id),
  written_at TIMESTAMP NOT NULL,
  CONSTRAINT absenteeism_entry_kind_ck CHECK (kind IN
    ('OPENED', 'BELOW', 'AGAIN', 'SETTLED', 'DIALOGUE', 'LETTER', 'COMMISSION', 'REFERRAL', 'OWN'))
);
