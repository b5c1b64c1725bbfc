-- Quiet hours are those of report cards and, when the school wants it, of marks: they stand beside the school.
CREATE TABLE quiet_hours (
  id BIGINT NOT NULL CONSTRAINT quiet_hours_pk PRIMARY KEY,
  version INTEGER NOT NULL,
  school_id BIGINT NOT NULL CONSTRAINT quiet_hours_school_fk REFERENCES school (id),
  quiet_from TIME NOT NULL,
  quiet_until TIME NOT NULL,
  quiet_week_end BOOLEAN NOT NULL,
  for_marks BOOLEAN NOT NULL,
  CONSTRAINT quiet_hours_uk UNIQUE (school_id)
);
INSERT INTO quiet_hours (id, version, school_id, quiet_from, quiet_until, quiet_week_end, for_marks)
  SELECT id, version, school_id, quiet_from, quiet_until, quiet_week_end, FALSE FROM report_settings;
ALTER TABLE report_settings DROP COLUMN quiet_from;
ALTER TABLE report_settings DROP COLUMN quiet_until;
ALTER TABLE report_settings DROP COLUMN quiet_week_end;
