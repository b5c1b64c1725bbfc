-- One row for each person told: written with what it announces, sent afterwards, kept as its proof.
CREATE TABLE notice (
    id BIGINT NOT NULL CONSTRAINT notice_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL CONSTRAINT notice_school_fk REFERENCES school (id),
    pupil_id BIGINT NOT NULL CONSTRAINT notice_pupil_fk REFERENCES person (id),
    recipient_id BIGINT NOT NULL CONSTRAINT notice_recipient_fk REFERENCES person (id),
    kind VARCHAR(20) NOT NULL,
    about_day DATE NOT NULL,
    about_time TIME NOT NULL,
    step INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    state VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT notice_step_uk UNIQUE (pupil_id, recipient_id, about_day, school_id, step)
);
CREATE INDEX notice_day_ix ON notice (school_id, about_day);
CREATE INDEX notice_due_ix ON notice (state, next_attempt_at);
CREATE INDEX notice_recipient_state_ix ON notice (recipient_id, state);

-- A roll call was recorded, its notices are still to be worked out. No foreign key: the call's own transaction waits for nobody.
CREATE TABLE call_to_tell (
    id BIGINT NOT NULL CONSTRAINT call_to_tell_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    roll_call_id BIGINT NOT NULL,
    recorded_at TIMESTAMP NOT NULL
);
