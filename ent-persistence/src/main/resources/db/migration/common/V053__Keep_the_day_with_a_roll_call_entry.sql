-- What a day or a term says of a pupil is found by him and the day, without reading the lessons of the whole school.
ALTER TABLE roll_call_entry ADD COLUMN lesson_day DATE;
UPDATE roll_call_entry SET lesson_day = (
    SELECT l.lesson_day FROM roll_call c JOIN lesson l ON l.id = c.lesson_id WHERE c.id = roll_call_entry.roll_call_id);
ALTER TABLE roll_call_entry ADD CONSTRAINT roll_call_entry_day_ck CHECK (lesson_day IS NOT NULL);
CREATE INDEX roll_call_entry_day_ix ON roll_call_entry (pupil_id, lesson_day);
