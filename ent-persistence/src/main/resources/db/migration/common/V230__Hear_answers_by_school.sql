-- A pupil of two schools: what is explained to one of them ends nothing in the other. None: of all his schools.
ALTER TABLE answer_to_hear ADD COLUMN school_id BIGINT;
