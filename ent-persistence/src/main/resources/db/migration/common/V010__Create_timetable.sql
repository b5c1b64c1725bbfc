CREATE TABLE school_calendar (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL,
    alsace_moselle BOOLEAN NOT NULL,
    open_weekdays VARCHAR(7) NOT NULL,
    CONSTRAINT school_calendar_pk PRIMARY KEY (id),
    CONSTRAINT school_calendar_school_uk UNIQUE (school_id),
    CONSTRAINT school_calendar_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
);

CREATE TABLE school_closure (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    school_calendar_id BIGINT NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    label VARCHAR(80) NOT NULL,
    CONSTRAINT school_closure_pk PRIMARY KEY (id),
    CONSTRAINT school_closure_calendar_fk FOREIGN KEY (school_calendar_id) REFERENCES school_calendar (id)
);
CREATE INDEX school_closure_calendar_ix ON school_closure (school_calendar_id);

CREATE TABLE week_pattern (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    school_year_id BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    CONSTRAINT week_pattern_pk PRIMARY KEY (id),
    CONSTRAINT week_pattern_code_uk UNIQUE (school_year_id, code),
    CONSTRAINT week_pattern_year_fk FOREIGN KEY (school_year_id) REFERENCES school_year (id)
);

CREATE TABLE week_pattern_week (
    week_pattern_id BIGINT NOT NULL,
    monday DATE NOT NULL,
    CONSTRAINT week_pattern_week_pk PRIMARY KEY (week_pattern_id, monday),
    CONSTRAINT week_pattern_week_pattern_fk FOREIGN KEY (week_pattern_id) REFERENCES week_pattern (id)
);

CREATE TABLE time_slot (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    assignment_id BIGINT NOT NULL,
    teacher_id BIGINT NOT NULL,
    weekday INTEGER NOT NULL,
    starts_at TIME NOT NULL,
    ends_at TIME NOT NULL,
    week_pattern_id BIGINT,
    room VARCHAR(40),
    valid_from DATE NOT NULL,
    valid_to DATE NOT NULL,
    CONSTRAINT time_slot_pk PRIMARY KEY (id),
    CONSTRAINT time_slot_weekday_ck CHECK (weekday BETWEEN 1 AND 7),
    CONSTRAINT time_slot_hours_ck CHECK (ends_at > starts_at),
    CONSTRAINT time_slot_assignment_fk FOREIGN KEY (assignment_id) REFERENCES teaching_assignment (id),
    CONSTRAINT time_slot_teacher_fk FOREIGN KEY (teacher_id) REFERENCES person (id),
    CONSTRAINT time_slot_pattern_fk FOREIGN KEY (week_pattern_id) REFERENCES week_pattern (id)
);
CREATE INDEX time_slot_assignment_ix ON time_slot (assignment_id, weekday);
CREATE INDEX time_slot_teacher_ix ON time_slot (teacher_id, weekday);

CREATE TABLE lesson (
    id BIGINT NOT NULL,
    version INTEGER NOT NULL,
    school_id BIGINT NOT NULL,
    assignment_id BIGINT NOT NULL,
    lesson_day DATE NOT NULL,
    starts_at TIME NOT NULL,
    ends_at TIME NOT NULL,
    room VARCHAR(40),
    CONSTRAINT lesson_pk PRIMARY KEY (id),
    CONSTRAINT lesson_moment_uk UNIQUE (assignment_id, lesson_day, starts_at),
    CONSTRAINT lesson_hours_ck CHECK (ends_at > starts_at),
    CONSTRAINT lesson_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT lesson_assignment_fk FOREIGN KEY (assignment_id) REFERENCES teaching_assignment (id)
);
CREATE INDEX lesson_day_ix ON lesson (school_id, lesson_day);
