-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX phone_note_follow_up_ix ON phone_note (follow_up_id);
CREATE INDEX phone_note_caller_ix ON phone_note (caller_id);
CREATE INDEX notice_printing_ix ON notice (printing_id);
CREATE INDEX notice_printing_school_ix ON notice_printing (school_id);
CREATE INDEX notice_printing_person_ix ON notice_printing (printed_by);
