-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX roll_call_entry_pupil_ix ON roll_call_entry (pupil_id);
CREATE INDEX roll_call_correction_call_ix ON roll_call_correction (roll_call_id);
CREATE INDEX roll_call_correction_pupil_ix ON roll_call_correction (pupil_id);
