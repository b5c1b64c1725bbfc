DROP INDEX roll_call_entry_pupil_ix;
