-- How long a school waits before the next channel, how often it reminds, and when what is not urgent may leave.
ALTER TABLE notice_setting ADD COLUMN escalate_minutes INTEGER NOT NULL DEFAULT 30;
ALTER TABLE notice_setting ADD COLUMN reminder_days INTEGER NOT NULL DEFAULT 2;
ALTER TABLE notice_setting ADD COLUMN reminders_most INTEGER NOT NULL DEFAULT 1;

-- A weekday without a row is quiet all day.
CREATE TABLE notice_hours (
    setting_id BIGINT NOT NULL CONSTRAINT notice_hours_setting_fk REFERENCES notice_setting (id) ON DELETE CASCADE,
    weekday VARCHAR(9) NOT NULL,
    opens TIME NOT NULL,
    closes TIME NOT NULL,
    CONSTRAINT notice_hours_pk PRIMARY KEY (setting_id, weekday)
);

-- Letters printed at once, and who did it.
CREATE TABLE notice_printing (
    id BIGINT NOT NULL CONSTRAINT notice_printing_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL CONSTRAINT notice_printing_school_fk REFERENCES school (id),
    printed_by BIGINT NOT NULL CONSTRAINT notice_printing_person_fk REFERENCES person (id),
    printed_at TIMESTAMP NOT NULL
);
ALTER TABLE notice ADD COLUMN printing_id BIGINT CONSTRAINT notice_printing_fk REFERENCES notice_printing (id);

-- The absence of a pupil's day, told to his guardians: what comes next as long as nobody answers.
CREATE TABLE absence_follow_up (
    id BIGINT NOT NULL CONSTRAINT absence_follow_up_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL CONSTRAINT absence_follow_up_school_fk REFERENCES school (id),
    pupil_id BIGINT NOT NULL CONSTRAINT absence_follow_up_pupil_fk REFERENCES person (id),
    about_day DATE NOT NULL,
    about_time TIME NOT NULL,
    state VARCHAR(10) NOT NULL,
    told_at TIMESTAMP NOT NULL,
    look_at TIMESTAMP,
    reminders INTEGER NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT absence_follow_up_uk UNIQUE (pupil_id, about_day, school_id)
);
CREATE INDEX absence_follow_up_look_ix ON absence_follow_up (look_at);
CREATE INDEX absence_follow_up_state_ix ON absence_follow_up (school_id, state, about_day);

-- What school life did by telephone.
CREATE TABLE phone_note (
    id BIGINT NOT NULL CONSTRAINT phone_note_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    follow_up_id BIGINT NOT NULL CONSTRAINT phone_note_follow_up_fk REFERENCES absence_follow_up (id) ON DELETE CASCADE,
    caller_id BIGINT NOT NULL CONSTRAINT phone_note_caller_fk REFERENCES person (id),
    outcome VARCHAR(10) NOT NULL,
    note VARCHAR(200),
    noted_at TIMESTAMP NOT NULL
);

-- A guardian read, or an absence was explained; what that ends is still to be worked out. No foreign key: who reads a page waits for nobody.
CREATE TABLE answer_to_hear (
    id BIGINT NOT NULL CONSTRAINT answer_to_hear_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    pupil_id BIGINT NOT NULL,
    reader_id BIGINT,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    heard_at TIMESTAMP NOT NULL
);
