CREATE TABLE feed_import (
  id BIGINT NOT NULL CONSTRAINT feed_import_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT feed_import_school_fk REFERENCES school (id),
  file_name VARCHAR(200) NOT NULL,
  file_key VARCHAR(80),
  file_kind VARCHAR(30),
  state VARCHAR(12) NOT NULL,
  sent_at TIMESTAMP NOT NULL,
  sent_by VARCHAR(80) NOT NULL,
  exported_at VARCHAR(20),
  fingerprint VARCHAR(64),
  ended_at TIMESTAMP,
  ended_by VARCHAR(80),
  removals_applied BOOLEAN NOT NULL,
  base_changed BOOLEAN NOT NULL
);

CREATE TABLE feed_line (
  id BIGINT NOT NULL CONSTRAINT feed_line_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  feed_import_id BIGINT NOT NULL CONSTRAINT feed_line_import_fk REFERENCES feed_import (id),
  rank_in_import INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  change_action VARCHAR(10) NOT NULL,
  label VARCHAR(250) NOT NULL,
  field VARCHAR(20),
  value_before VARCHAR(700),
  value_after VARCHAR(700)
);
CREATE INDEX feed_line_ix ON feed_line (feed_import_id, kind, change_action, rank_in_import);

CREATE TABLE feed_remark (
  id BIGINT NOT NULL CONSTRAINT feed_remark_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  feed_import_id BIGINT NOT NULL CONSTRAINT feed_remark_import_fk REFERENCES feed_import (id),
  rank_in_import INTEGER NOT NULL,
  severity VARCHAR(10) NOT NULL,
  sentence VARCHAR(60) NOT NULL,
  arguments VARCHAR(400),
  line_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL
);
