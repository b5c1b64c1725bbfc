-- Derby indexes foreign keys by itself.
CREATE INDEX information_objection_pupil_ix ON information_objection (pupil_id);
