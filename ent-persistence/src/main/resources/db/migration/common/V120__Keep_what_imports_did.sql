-- what an applied import did to each row, for 30 days: a row it made (no field, the fingerprint of what it left), or one field of a row it changed
CREATE TABLE feed_trail (
  id BIGINT NOT NULL CONSTRAINT feed_trail_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  feed_import_id BIGINT NOT NULL CONSTRAINT feed_trail_import_fk REFERENCES feed_import (id),
  rank_in_import INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  row_type VARCHAR(30) NOT NULL,
  row_id BIGINT NOT NULL,
  label VARCHAR(250) NOT NULL,
  field VARCHAR(20),
  value_before VARCHAR(16000),
  value_after VARCHAR(16000) NOT NULL
);
CREATE INDEX feed_trail_ix ON feed_trail (feed_import_id, row_type, row_id);
ALTER TABLE feed_import ADD COLUMN undoes_id BIGINT;
ALTER TABLE feed_line ADD COLUMN reason VARCHAR(10);
