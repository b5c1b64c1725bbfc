package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * What is typed of an exemption.
 *
 * @param weekday null for any
 * @param subjectId null for any
 * @param presenceRequired does the pupil attend the lesson all the same?
 */
public record ExemptionEntry(
        LocalDate firstDay, LocalDate lastDay, DayOfWeek weekday, Long subjectId, boolean presenceRequired)
        implements Serializable {}
