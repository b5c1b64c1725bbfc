CREATE SEQUENCE ent_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE school (
  id BIGINT NOT NULL CONSTRAINT school_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  uai VARCHAR(8) NOT NULL CONSTRAINT school_uai_uk UNIQUE,
  name VARCHAR(120) NOT NULL,
  academy VARCHAR(4) NOT NULL,
  time_zone VARCHAR(40) NOT NULL,
  holiday_zone VARCHAR(20) NOT NULL,
  noon TIME NOT NULL,
  guardian_delay_hours INTEGER NOT NULL,
  daily_life_for_in_charge BOOLEAN NOT NULL
);

CREATE TABLE school_year (
  id BIGINT NOT NULL CONSTRAINT school_year_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT school_year_school_fk REFERENCES school (id),
  first_year INTEGER NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  CONSTRAINT school_year_uk UNIQUE (school_id, first_year)
);

CREATE TABLE grading_period (
  id BIGINT NOT NULL CONSTRAINT grading_period_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_year_id BIGINT NOT NULL CONSTRAINT grading_period_year_fk REFERENCES school_year (id),
  kind VARCHAR(10) NOT NULL,
  rank_in_year INTEGER NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  CONSTRAINT grading_period_uk UNIQUE (school_year_id, kind, rank_in_year)
);

CREATE TABLE person (
  id BIGINT NOT NULL CONSTRAINT person_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  family_name VARCHAR(100) NOT NULL,
  usual_name VARCHAR(100),
  first_name VARCHAR(100) NOT NULL,
  shown_name VARCHAR(100) NOT NULL,
  sort_key VARCHAR(600) NOT NULL,
  search_key VARCHAR(310) NOT NULL,
  civility VARCHAR(4),
  gender VARCHAR(6),
  birth_date DATE,
  mail VARCHAR(254),
  mobile_phone VARCHAR(20),
  home_phone VARCHAR(20),
  work_phone VARCHAR(20),
  accepts_sms BOOLEAN NOT NULL,
  contact_typed_at TIMESTAMP,
  address_lines VARCHAR(200),
  postcode VARCHAR(10),
  city VARCHAR(60),
  country VARCHAR(40)
);

CREATE TABLE mef (
  id BIGINT NOT NULL CONSTRAINT mef_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT mef_school_fk REFERENCES school (id),
  code VARCHAR(11) NOT NULL,
  label VARCHAR(80) NOT NULL,
  CONSTRAINT mef_uk UNIQUE (school_id, code)
);

CREATE TABLE subject (
  id BIGINT NOT NULL CONSTRAINT subject_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT subject_school_fk REFERENCES school (id),
  code VARCHAR(6) NOT NULL,
  short_label VARCHAR(20) NOT NULL,
  label VARCHAR(80) NOT NULL,
  CONSTRAINT subject_uk UNIQUE (school_id, code)
);

CREATE TABLE structure (
  id BIGINT NOT NULL CONSTRAINT structure_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  kind VARCHAR(10) NOT NULL,
  school_year_id BIGINT NOT NULL CONSTRAINT structure_year_fk REFERENCES school_year (id),
  code VARCHAR(20) NOT NULL,
  label VARCHAR(60) NOT NULL,
  sort_key VARCHAR(600) NOT NULL,
  closed_on DATE,
  CONSTRAINT structure_uk UNIQUE (school_year_id, kind, code)
);

CREATE TABLE division_mef (
  division_id BIGINT NOT NULL CONSTRAINT division_mef_division_fk REFERENCES structure (id),
  mef_id BIGINT NOT NULL CONSTRAINT division_mef_mef_fk REFERENCES mef (id),
  CONSTRAINT division_mef_pk PRIMARY KEY (division_id, mef_id)
);

CREATE TABLE group_division (
  group_id BIGINT NOT NULL CONSTRAINT group_division_group_fk REFERENCES structure (id),
  division_id BIGINT NOT NULL CONSTRAINT group_division_division_fk REFERENCES structure (id),
  CONSTRAINT group_division_pk PRIMARY KEY (group_id, division_id)
);

CREATE TABLE enrolment (
  id BIGINT NOT NULL CONSTRAINT enrolment_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT enrolment_pupil_fk REFERENCES person (id),
  school_year_id BIGINT NOT NULL CONSTRAINT enrolment_year_fk REFERENCES school_year (id),
  mef_id BIGINT CONSTRAINT enrolment_mef_fk REFERENCES mef (id),
  boarding VARCHAR(4),
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);
CREATE INDEX enrolment_year_ix ON enrolment (school_year_id, pupil_id);

CREATE TABLE structure_membership (
  id BIGINT NOT NULL CONSTRAINT structure_membership_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT structure_membership_pupil_fk REFERENCES person (id),
  structure_id BIGINT NOT NULL CONSTRAINT structure_membership_structure_fk REFERENCES structure (id),
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);
CREATE INDEX structure_membership_ix ON structure_membership (structure_id, pupil_id);

CREATE TABLE guardianship (
  id BIGINT NOT NULL CONSTRAINT guardianship_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  pupil_id BIGINT NOT NULL CONSTRAINT guardianship_pupil_fk REFERENCES person (id),
  guardian_id BIGINT NOT NULL CONSTRAINT guardianship_guardian_fk REFERENCES person (id),
  responsibility VARCHAR(10) NOT NULL,
  kinship VARCHAR(2),
  pays BOOLEAN NOT NULL,
  receives_aid BOOLEAN NOT NULL,
  houses BOOLEAN NOT NULL,
  has_priority BOOLEAN NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);
CREATE INDEX guardianship_ix ON guardianship (pupil_id, guardian_id);

CREATE TABLE guardianship_restriction (
  id BIGINT NOT NULL CONSTRAINT guardianship_restriction_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  guardianship_id BIGINT NOT NULL CONSTRAINT guardianship_restriction_fk REFERENCES guardianship (id),
  ground VARCHAR(200) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);

CREATE TABLE teaching_assignment (
  id BIGINT NOT NULL CONSTRAINT teaching_assignment_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  structure_id BIGINT NOT NULL CONSTRAINT teaching_assignment_structure_fk REFERENCES structure (id),
  subject_id BIGINT NOT NULL CONSTRAINT teaching_assignment_subject_fk REFERENCES subject (id),
  modality VARCHAR(4) NOT NULL,
  closed_on DATE,
  CONSTRAINT teaching_assignment_uk UNIQUE (structure_id, subject_id, modality)
);

CREATE TABLE assignment_teacher (
  id BIGINT NOT NULL CONSTRAINT assignment_teacher_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  assignment_id BIGINT NOT NULL CONSTRAINT assignment_teacher_assignment_fk REFERENCES teaching_assignment (id),
  teacher_id BIGINT NOT NULL CONSTRAINT assignment_teacher_teacher_fk REFERENCES person (id),
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);

CREATE TABLE form_tutor (
  id BIGINT NOT NULL CONSTRAINT form_tutor_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  teacher_id BIGINT NOT NULL CONSTRAINT form_tutor_teacher_fk REFERENCES person (id),
  division_id BIGINT NOT NULL CONSTRAINT form_tutor_division_fk REFERENCES structure (id),
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);

CREATE TABLE staff_function (
  id BIGINT NOT NULL CONSTRAINT staff_function_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  person_id BIGINT NOT NULL CONSTRAINT staff_function_person_fk REFERENCES person (id),
  school_id BIGINT NOT NULL CONSTRAINT staff_function_school_fk REFERENCES school (id),
  code VARCHAR(10) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NOT NULL
);
