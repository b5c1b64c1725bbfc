-- Marks became readable, or will; whom that is told is still to be worked out. No foreign key: the transaction of who writes marks waits for nobody.
CREATE TABLE marks_to_tell (
    id BIGINT NOT NULL CONSTRAINT marks_to_tell_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    assessment_id BIGINT NOT NULL,
    changed_since TIMESTAMP NOT NULL,
    due_at TIMESTAMP NOT NULL
);
CREATE INDEX marks_to_tell_ix ON marks_to_tell (due_at);

-- The assessments that a notice of new marks is about: taken back with the last of them, as long as it has not left.
CREATE TABLE notice_cause (
    notice_id BIGINT NOT NULL CONSTRAINT notice_cause_fk REFERENCES notice (id) ON DELETE CASCADE,
    assessment_id BIGINT NOT NULL,
    CONSTRAINT notice_cause_pk PRIMARY KEY (notice_id, assessment_id)
);
CREATE INDEX notice_cause_ix ON notice_cause (assessment_id);

-- A kind of notice that somebody does not want. Two rows say no more than one: persons are made one, rows with them.
CREATE TABLE notice_refusal (
    id BIGINT NOT NULL CONSTRAINT notice_refusal_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    person_id BIGINT NOT NULL CONSTRAINT notice_refusal_person_fk REFERENCES person (id),
    kind VARCHAR(20) NOT NULL,
    refused_at TIMESTAMP NOT NULL
);
CREATE INDEX notice_created_ix ON notice (created_at);
