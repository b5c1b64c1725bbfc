-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX absenteeism_follow_up_threshold_ix ON absenteeism_follow_up (threshold_id);
CREATE INDEX absenteeism_entry_follow_up_ix ON absenteeism_entry (follow_up_id);
CREATE INDEX absenteeism_entry_written_by_ix ON absenteeism_entry (written_by_id);
