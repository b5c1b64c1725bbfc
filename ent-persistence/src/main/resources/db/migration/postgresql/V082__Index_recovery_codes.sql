-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX recovery_code_account_ix ON recovery_code (account_id);
