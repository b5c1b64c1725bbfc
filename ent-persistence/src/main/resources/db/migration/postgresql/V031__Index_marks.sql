-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX mark_pupil_ix ON mark (pupil_id);
CREATE INDEX mark_history_ix ON mark_history (assessment_id, pupil_id);
