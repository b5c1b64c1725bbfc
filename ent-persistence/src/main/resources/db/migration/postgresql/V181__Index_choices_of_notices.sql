-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX notice_choice_person_ix ON notice_choice (person_id);
CREATE INDEX sms_consent_person_ix ON sms_consent (person_id);
