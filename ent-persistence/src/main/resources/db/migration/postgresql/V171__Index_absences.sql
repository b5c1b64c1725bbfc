-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX absence_reason_used_ix ON absence (reason_id);
CREATE INDEX absence_change_absence_ix ON absence_change (absence_id);
CREATE INDEX absence_change_reason_ix ON absence_change (reason_id);
CREATE INDEX exemption_school_ix ON exemption (school_id);
CREATE INDEX exemption_assignment_ix ON exemption (assignment_id);
CREATE INDEX exemption_subject_ix ON exemption (subject_id);
