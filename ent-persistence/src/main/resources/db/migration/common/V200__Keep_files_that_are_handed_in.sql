-- Files that families hand in: the bytes are in the file store under file_key, nobody opens them before they were looked at.
-- Of one in which a virus was found nothing is left but this row, which says so.
CREATE TABLE received_file (
  id BIGINT NOT NULL CONSTRAINT received_file_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  uai VARCHAR(8) NOT NULL,
  file_key VARCHAR(36),
  type VARCHAR(4) NOT NULL,
  size_bytes INTEGER NOT NULL,
  state VARCHAR(10) NOT NULL,
  received_at TIMESTAMP NOT NULL,
  tries INTEGER NOT NULL,
  tried_at TIMESTAMP,
  judged_at TIMESTAMP,
  threat VARCHAR(200),
  CONSTRAINT received_file_type_ck CHECK (type IN ('PDF', 'JPEG', 'PNG')),
  CONSTRAINT received_file_state_ck CHECK (state IN ('WAITING', 'CLEAN', 'INFECTED')),
  CONSTRAINT received_file_key_ck CHECK (state = 'INFECTED' OR file_key IS NOT NULL)
);
CREATE INDEX received_file_state_ix ON received_file (state, tries, id);
