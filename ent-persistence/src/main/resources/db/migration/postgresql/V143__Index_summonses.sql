-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX summons_pupil_ix ON summons (pupil_id);
CREATE INDEX summons_by_ix ON summons (summoned_by);
