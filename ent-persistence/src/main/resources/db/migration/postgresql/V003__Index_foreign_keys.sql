-- Derby indexes every foreign key by itself; PostgreSQL does not.
CREATE INDEX enrolment_pupil_ix ON enrolment (pupil_id);
CREATE INDEX structure_membership_pupil_ix ON structure_membership (pupil_id);
CREATE INDEX guardianship_guardian_ix ON guardianship (guardian_id);
CREATE INDEX guardianship_restriction_ix ON guardianship_restriction (guardianship_id);
CREATE INDEX assignment_teacher_assignment_ix ON assignment_teacher (assignment_id);
CREATE INDEX assignment_teacher_teacher_ix ON assignment_teacher (teacher_id);
CREATE INDEX form_tutor_teacher_ix ON form_tutor (teacher_id);
CREATE INDEX form_tutor_division_ix ON form_tutor (division_id);
CREATE INDEX staff_function_person_ix ON staff_function (person_id);
CREATE INDEX staff_function_school_ix ON staff_function (school_id);
CREATE INDEX membership_person_ix ON membership (person_id);
CREATE INDEX membership_school_ix ON membership (school_id);
CREATE INDEX external_id_person_ix ON external_id (person_id);
CREATE INDEX group_division_division_ix ON group_division (division_id);
