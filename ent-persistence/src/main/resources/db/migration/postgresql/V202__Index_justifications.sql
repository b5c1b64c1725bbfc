-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX justification_reason_ix ON justification (reason_id);
CREATE INDEX justification_file_ix ON justification (file_id);
