CREATE TABLE roll_call (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    lesson_id BIGINT NOT NULL,
    opened_by_id BIGINT NOT NULL,
    opened_at TIMESTAMP NOT NULL,
    closed_by_id BIGINT,
    closed_at TIMESTAMP,
    changed_by_id BIGINT NOT NULL,
    changed_at TIMESTAMP NOT NULL,
    changes INTEGER NOT NULL,
    CONSTRAINT roll_call_pk PRIMARY KEY (id),
    CONSTRAINT roll_call_lesson_uk UNIQUE (lesson_id),
    CONSTRAINT roll_call_lesson_fk FOREIGN KEY (lesson_id) REFERENCES lesson (id),
    CONSTRAINT roll_call_opened_by_fk FOREIGN KEY (opened_by_id) REFERENCES person (id),
    CONSTRAINT roll_call_changed_by_fk FOREIGN KEY (changed_by_id) REFERENCES person (id),
    CONSTRAINT roll_call_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES person (id)
);

CREATE TABLE roll_call_entry (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    roll_call_id BIGINT NOT NULL,
    pupil_id BIGINT NOT NULL,
    attendance VARCHAR(10) NOT NULL,
    minutes INTEGER,
    CONSTRAINT roll_call_entry_pk PRIMARY KEY (id),
    CONSTRAINT roll_call_entry_pupil_uk UNIQUE (roll_call_id, pupil_id),
    CONSTRAINT roll_call_entry_kind_ck CHECK (attendance IN ('ABSENT', 'LATE', 'INFIRMARY')),
    CONSTRAINT roll_call_entry_minutes_ck CHECK (minutes IS NULL OR minutes BETWEEN 1 AND 240),
    CONSTRAINT roll_call_entry_call_fk FOREIGN KEY (roll_call_id) REFERENCES roll_call (id),
    CONSTRAINT roll_call_entry_pupil_fk FOREIGN KEY (pupil_id) REFERENCES person (id)
);

CREATE TABLE roll_call_correction (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    roll_call_id BIGINT NOT NULL,
    pupil_id BIGINT NOT NULL,
    attendance_before VARCHAR(10) NOT NULL,
    minutes_before INTEGER,
    attendance_after VARCHAR(10) NOT NULL,
    minutes_after INTEGER,
    corrected_by_id BIGINT NOT NULL,
    corrected_at TIMESTAMP NOT NULL,
    CONSTRAINT roll_call_correction_pk PRIMARY KEY (id),
    CONSTRAINT roll_call_correction_call_fk FOREIGN KEY (roll_call_id) REFERENCES roll_call (id),
    CONSTRAINT roll_call_correction_pupil_fk FOREIGN KEY (pupil_id) REFERENCES person (id),
    CONSTRAINT roll_call_correction_by_fk FOREIGN KEY (corrected_by_id) REFERENCES person (id)
);
