-- A limit of the LSU counts characters; Derby counts an emoji for two: columns are twice as wide.
CREATE TABLE appreciation (
  id BIGINT NOT NULL CONSTRAINT appreciation_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT appreciation_pupil_fk REFERENCES person (id),
  period_id BIGINT NOT NULL CONSTRAINT appreciation_period_fk REFERENCES grading_period (id),
  assignment_id BIGINT NOT NULL CONSTRAINT appreciation_assignment_fk REFERENCES teaching_assignment (id),
  content VARCHAR(1200) NOT NULL,
  author_id BIGINT NOT NULL CONSTRAINT appreciation_author_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  CONSTRAINT appreciation_uk UNIQUE (pupil_id, period_id, assignment_id)
);

-- What a council says of a pupil: its appreciation, a distinction, an opinion on his orientation.
CREATE TABLE council_decision (
  id BIGINT NOT NULL CONSTRAINT council_decision_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT council_decision_pupil_fk REFERENCES person (id),
  period_id BIGINT NOT NULL CONSTRAINT council_decision_period_fk REFERENCES grading_period (id),
  division_id BIGINT NOT NULL CONSTRAINT council_decision_division_fk REFERENCES structure (id),
  content VARCHAR(2000) NOT NULL,
  distinction VARCHAR(120) NOT NULL,
  orientation VARCHAR(600) NOT NULL,
  author_id BIGINT NOT NULL CONSTRAINT council_decision_author_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  CONSTRAINT council_decision_uk UNIQUE (pupil_id, period_id)
);

-- The distinctions and opinions that a school offers to its councils.
CREATE TABLE council_choice (
  id BIGINT NOT NULL CONSTRAINT council_choice_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT council_choice_school_fk REFERENCES school (id),
  kind VARCHAR(20) NOT NULL,
  place INTEGER NOT NULL,
  label VARCHAR(120) NOT NULL,
  CONSTRAINT council_choice_uk UNIQUE (school_id, kind, place)
);

-- When families read report cards, and the hours in which nothing appears; no row: the usual ones.
CREATE TABLE report_settings (
  id BIGINT NOT NULL CONSTRAINT report_settings_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT report_settings_school_fk REFERENCES school (id),
  days_after_closing INTEGER,
  quiet_from TIME NOT NULL,
  quiet_until TIME NOT NULL,
  quiet_week_end BOOLEAN NOT NULL,
  CONSTRAINT report_settings_uk UNIQUE (school_id)
);

-- The sentences that a teacher keeps for himself.
CREATE TABLE phrase (
  id BIGINT NOT NULL CONSTRAINT phrase_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  owner_id BIGINT NOT NULL CONSTRAINT phrase_owner_fk REFERENCES person (id),
  content VARCHAR(1200) NOT NULL
);

-- A teacher asks, after the closing, for another wording; the head takes it or does not.
CREATE TABLE correction_proposal (
  id BIGINT NOT NULL CONSTRAINT correction_proposal_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  appreciation_id BIGINT NOT NULL CONSTRAINT correction_proposal_fk REFERENCES appreciation (id),
  content VARCHAR(1200) NOT NULL,
  author_id BIGINT NOT NULL CONSTRAINT correction_proposal_author_fk REFERENCES person (id),
  proposed_at TIMESTAMP NOT NULL,
  accepted BOOLEAN,
  decided_by BIGINT CONSTRAINT correction_proposal_decided_by_fk REFERENCES person (id),
  decided_at TIMESTAMP
);

-- The head reminds those who give a teaching of what they still owe.
CREATE TABLE period_reminder (
  id BIGINT NOT NULL CONSTRAINT period_reminder_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  division_id BIGINT NOT NULL CONSTRAINT period_reminder_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT period_reminder_period_fk REFERENCES grading_period (id),
  assignment_id BIGINT NOT NULL CONSTRAINT period_reminder_assignment_fk REFERENCES teaching_assignment (id),
  author_id BIGINT NOT NULL CONSTRAINT period_reminder_author_fk REFERENCES person (id),
  reminded_at TIMESTAMP NOT NULL,
  CONSTRAINT period_reminder_uk UNIQUE (division_id, period_id, assignment_id)
);
