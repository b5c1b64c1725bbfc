-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX notice_refusal_person_ix ON notice_refusal (person_id);
