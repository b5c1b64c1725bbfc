-- a report card as it was given: the bytes are in the file store and never change; a new edition is a new row
CREATE TABLE report_card (
  id BIGINT NOT NULL CONSTRAINT report_card_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT report_card_school_fk REFERENCES school (id),
  pupil_id BIGINT NOT NULL CONSTRAINT report_card_pupil_fk REFERENCES person (id),
  division_id BIGINT NOT NULL CONSTRAINT report_card_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT report_card_period_fk REFERENCES grading_period (id),
  edition INTEGER NOT NULL,
  code VARCHAR(12) NOT NULL CONSTRAINT report_card_code_uk UNIQUE,
  file_key VARCHAR(36) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_size INTEGER NOT NULL,
  made_by BIGINT NOT NULL CONSTRAINT report_card_maker_fk REFERENCES person (id),
  made_at TIMESTAMP NOT NULL
);
CREATE INDEX report_card_division_ix ON report_card (division_id, period_id);
CREATE INDEX report_card_pupil_ix ON report_card (pupil_id, period_id);

-- who opened it first when: the proof that it reached him
CREATE TABLE report_opening (
  id BIGINT NOT NULL CONSTRAINT report_opening_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  card_id BIGINT NOT NULL CONSTRAINT report_opening_card_fk REFERENCES report_card (id),
  person_id BIGINT NOT NULL CONSTRAINT report_opening_person_fk REFERENCES person (id),
  opened_at TIMESTAMP NOT NULL,
  CONSTRAINT report_opening_uk UNIQUE (card_id, person_id)
);

-- the documents of a whole division, made in the background
CREATE TABLE report_batch (
  id BIGINT NOT NULL CONSTRAINT report_batch_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT report_batch_school_fk REFERENCES school (id),
  division_id BIGINT NOT NULL CONSTRAINT report_batch_division_fk REFERENCES structure (id),
  period_id BIGINT NOT NULL CONSTRAINT report_batch_period_fk REFERENCES grading_period (id),
  kind VARCHAR(12) NOT NULL,
  draft BOOLEAN NOT NULL,
  state VARCHAR(12) NOT NULL,
  asked_by BIGINT NOT NULL CONSTRAINT report_batch_asker_fk REFERENCES person (id),
  asked_at TIMESTAMP NOT NULL,
  ended_at TIMESTAMP,
  documents INTEGER NOT NULL,
  file_key VARCHAR(36)
);
CREATE INDEX report_batch_division_ix ON report_batch (division_id, period_id);
