CREATE INDEX audit_entry_school_ix ON audit_entry (uai, happened_at);
