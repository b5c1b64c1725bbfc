-- What the office of a school says itself: no file takes it away, until a file says the same.
ALTER TABLE person ADD COLUMN identity_by_hand BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE guardianship ADD COLUMN by_hand BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE structure_membership ADD COLUMN by_hand BOOLEAN DEFAULT FALSE NOT NULL;

-- Each change by hand, before and after: read with the person, not in the journal, which holds no name.
CREATE TABLE office_change (
  id BIGINT NOT NULL CONSTRAINT office_change_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT office_change_school_fk REFERENCES school (id),
  person_id BIGINT NOT NULL CONSTRAINT office_change_person_fk REFERENCES person (id),
  changed_at TIMESTAMP NOT NULL,
  changed_by VARCHAR(80) NOT NULL,
  what VARCHAR(30) NOT NULL,
  value_before VARCHAR(400) NOT NULL,
  value_after VARCHAR(400) NOT NULL
);
