-- Two rows of one person made one: who stays, who was the double, and what is needed to part them again.
CREATE TABLE person_merge (
  id BIGINT NOT NULL CONSTRAINT person_merge_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT person_merge_school_fk REFERENCES school (id),
  kept_id BIGINT NOT NULL CONSTRAINT person_merge_kept_fk REFERENCES person (id),
  gone_id BIGINT NOT NULL CONSTRAINT person_merge_gone_fk REFERENCES person (id),
  account_moved BOOLEAN NOT NULL,
  account_frozen BOOLEAN NOT NULL,
  merged_at TIMESTAMP NOT NULL,
  merged_by VARCHAR(80) NOT NULL,
  parted_at TIMESTAMP,
  parted_by VARCHAR(80)
);

-- Rows that changed from one person to the other, or the image of a row that the other had too.
CREATE TABLE person_merge_line (
  id BIGINT NOT NULL CONSTRAINT person_merge_line_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  merge_id BIGINT NOT NULL CONSTRAINT person_merge_line_fk REFERENCES person_merge (id),
  subject VARCHAR(80) NOT NULL,
  attribute VARCHAR(80) NOT NULL,
  content VARCHAR(4000) NOT NULL
);
