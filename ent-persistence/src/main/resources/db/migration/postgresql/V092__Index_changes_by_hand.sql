-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX office_change_person_ix ON office_change (person_id);
CREATE INDEX office_change_school_ix ON office_change (school_id);
