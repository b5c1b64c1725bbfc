package fr.ent.ejb.schooling.attendance.halfday;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A lateness below the school's limit.
 *
 * @param start of the lesson
 * @param minutes 0 when nobody said how many
 * @param onCard does the report card count it?
 */
public record CountedLateness(
        LocalDate day, LocalTime start, String subject, int minutes, Standing standing, boolean onCard)
        implements Serializable {}
