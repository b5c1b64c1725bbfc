-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX averaging_period_ix ON averaging (period_id);
CREATE INDEX assessment_sub_subject_ix ON assessment (sub_subject_id);
