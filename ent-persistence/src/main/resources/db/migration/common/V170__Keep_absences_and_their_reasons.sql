-- What a school adds to how half-days are counted; no row: the usual limit, and noon as its settings say.
CREATE TABLE attendance_settings (
  id BIGINT NOT NULL CONSTRAINT attendance_settings_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT attendance_settings_school_fk REFERENCES school (id),
  lateness_minutes INTEGER NOT NULL,
  noon_from_timetable BOOLEAN NOT NULL,
  CONSTRAINT attendance_settings_uk UNIQUE (school_id)
);

-- Motifs: each school has its own list. Columns of typed text are twice as wide as what may be typed (emojis on Derby).
CREATE TABLE absence_reason (
  id BIGINT NOT NULL CONSTRAINT absence_reason_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT absence_reason_school_fk REFERENCES school (id),
  place INTEGER NOT NULL,
  label VARCHAR(160) NOT NULL,
  legitimate BOOLEAN NOT NULL,
  on_card BOOLEAN NOT NULL,
  shown_to_family BOOLEAN NOT NULL,
  health BOOLEAN NOT NULL,
  under_school BOOLEAN NOT NULL,
  active BOOLEAN NOT NULL,
  CONSTRAINT absence_reason_uk UNIQUE (school_id, label)
);

-- An interval in the local time of the school: day and hour as a clock on its wall shows them. No hour of end: not back yet.
CREATE TABLE absence (
  id BIGINT NOT NULL CONSTRAINT absence_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT absence_school_fk REFERENCES school (id),
  pupil_id BIGINT NOT NULL CONSTRAINT absence_pupil_fk REFERENCES person (id),
  kind VARCHAR(20) NOT NULL,
  from_day DATE NOT NULL,
  from_time TIME NOT NULL,
  to_day DATE NOT NULL,
  to_time TIME,
  reason_id BIGINT CONSTRAINT absence_reason_fk REFERENCES absence_reason (id),
  state VARCHAR(10) NOT NULL,
  source VARCHAR(10) NOT NULL,
  word VARCHAR(600) NOT NULL,
  entered_by_id BIGINT NOT NULL CONSTRAINT absence_entered_by_fk REFERENCES person (id),
  entered_at TIMESTAMP NOT NULL,
  decided_by_id BIGINT CONSTRAINT absence_decided_by_fk REFERENCES person (id),
  decided_at TIMESTAMP,
  CONSTRAINT absence_days_ck CHECK (to_day >= from_day),
  CONSTRAINT absence_kind_ck CHECK (kind IN
    ('ABSENCE', 'LATENESS', 'EARLY_DEPARTURE', 'INFIRMARY', 'INTERNSHIP', 'OUTING', 'EXCLUSION')),
  CONSTRAINT absence_state_ck CHECK (state IN ('PENDING', 'ACCEPTED', 'REFUSED', 'CANCELLED')),
  CONSTRAINT absence_source_ck CHECK (source IN ('SCHOOL', 'FAMILY'))
);
CREATE INDEX absence_pupil_ix ON absence (pupil_id, from_day);
CREATE INDEX absence_school_ix ON absence (school_id, from_day);

-- What stood there before a change, who made it and when. Rows are added, never changed.
CREATE TABLE absence_change (
  id BIGINT NOT NULL CONSTRAINT absence_change_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  absence_id BIGINT NOT NULL CONSTRAINT absence_change_absence_fk REFERENCES absence (id),
  kind VARCHAR(20) NOT NULL,
  from_day DATE NOT NULL,
  from_time TIME NOT NULL,
  to_day DATE NOT NULL,
  to_time TIME,
  reason_id BIGINT CONSTRAINT absence_change_reason_fk REFERENCES absence_reason (id),
  state VARCHAR(10) NOT NULL,
  word VARCHAR(600) NOT NULL,
  changed_by_id BIGINT NOT NULL CONSTRAINT absence_change_by_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL
);

-- Dispenses: lessons that a pupil does not follow, by weekday, subject or teaching, on some days.
CREATE TABLE exemption (
  id BIGINT NOT NULL CONSTRAINT exemption_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT exemption_school_fk REFERENCES school (id),
  pupil_id BIGINT NOT NULL CONSTRAINT exemption_pupil_fk REFERENCES person (id),
  first_day DATE NOT NULL,
  last_day DATE NOT NULL,
  weekday INTEGER,
  subject_id BIGINT CONSTRAINT exemption_subject_fk REFERENCES subject (id),
  assignment_id BIGINT CONSTRAINT exemption_assignment_fk REFERENCES teaching_assignment (id),
  presence_required BOOLEAN NOT NULL,
  medical_note VARCHAR(1000) NOT NULL,
  entered_by_id BIGINT NOT NULL CONSTRAINT exemption_entered_by_fk REFERENCES person (id),
  entered_at TIMESTAMP NOT NULL,
  CONSTRAINT exemption_days_ck CHECK (last_day >= first_day)
);
CREATE INDEX exemption_pupil_ix ON exemption (pupil_id, first_day);
