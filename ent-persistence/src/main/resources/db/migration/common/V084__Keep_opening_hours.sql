-- null: the usual hours; the morning ends at the noon of the school
ALTER TABLE school_calendar ADD COLUMN morning_start TIME;
ALTER TABLE school_calendar ADD COLUMN afternoon_start TIME;
ALTER TABLE school_calendar ADD COLUMN day_end TIME;
ALTER TABLE school_calendar ADD COLUMN mornings_only VARCHAR(7) NOT NULL DEFAULT '';
