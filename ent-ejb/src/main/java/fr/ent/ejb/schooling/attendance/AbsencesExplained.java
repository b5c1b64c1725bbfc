package fr.ent.ejb.schooling.attendance;

import java.time.LocalDate;

/**
 * Somebody who may do so explained the absences of a pupil from one school on some days: guardians, or the school. Who goes on asking for an
 * explanation listens to this, in the same transaction.
 */
public record AbsencesExplained(long schoolId, long pupilId, LocalDate firstDay, LocalDate lastDay) {}
