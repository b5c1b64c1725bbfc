-- A notice is told by one channel; the next one, when nobody answers, is a row of its own: each step stays as a proof.
ALTER TABLE notice ADD COLUMN channel VARCHAR(10) NOT NULL DEFAULT 'MAIL';
ALTER TABLE notice ADD COLUMN gateway_ref VARCHAR(64);
ALTER TABLE notice ADD COLUMN delivered_at TIMESTAMP;
ALTER TABLE notice ADD COLUMN opened_at TIMESTAMP;
ALTER TABLE notice DROP CONSTRAINT notice_step_uk;
ALTER TABLE notice ADD CONSTRAINT notice_step_uk UNIQUE (pupil_id, recipient_id, about_day, school_id, step, channel);
DROP INDEX notice_due_ix;
CREATE INDEX notice_due_ix ON notice (state, channel, next_attempt_at);

-- By which channel somebody is told a kind first. Two rows say what the newer says: persons are made one, rows with them.
CREATE TABLE notice_choice (
    id BIGINT NOT NULL CONSTRAINT notice_choice_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    person_id BIGINT NOT NULL CONSTRAINT notice_choice_person_fk REFERENCES person (id),
    kind VARCHAR(20) NOT NULL,
    channel VARCHAR(10) NOT NULL,
    chosen_at TIMESTAMP NOT NULL
);
-- who refused mails about marks reads them in the portal
INSERT INTO notice_choice (id, version, person_id, kind, channel, chosen_at)
    SELECT id, version, person_id, kind, 'PORTAL', refused_at FROM notice_refusal;
DROP TABLE notice_refusal;

-- What somebody said of short messages; who said nothing has what the ministry's file says of him (accepts_sms).
CREATE TABLE sms_consent (
    id BIGINT NOT NULL CONSTRAINT sms_consent_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    person_id BIGINT NOT NULL CONSTRAINT sms_consent_person_fk REFERENCES person (id),
    accepted BOOLEAN NOT NULL,
    mobile VARCHAR(20),
    said_at TIMESTAMP NOT NULL
);

-- How a school tells families. One without a row has the usual settings.
CREATE TABLE notice_setting (
    id BIGINT NOT NULL CONSTRAINT notice_setting_pk PRIMARY KEY,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL CONSTRAINT notice_setting_school_fk REFERENCES school (id),
    sms_a_day INTEGER NOT NULL,
    CONSTRAINT notice_setting_school_uk UNIQUE (school_id)
);
