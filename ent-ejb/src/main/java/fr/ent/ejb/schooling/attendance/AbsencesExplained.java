package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.Absence;
import java.time.LocalDate;

/**
 * Somebody who may do so explained the absences of a pupil from one school on some days: guardians, or the school. Who goes
 * on asking for an explanation listens to this, in the same transaction.
 */
public record AbsencesExplained(long schoolId, long pupilId, LocalDate firstDay, LocalDate lastDay) {

    /** On the days of that record, in its school. */
    public static AbsencesExplained of(Absence absence) {
        return new AbsencesExplained(
                absence.school().id(),
                absence.pupil().id(),
                absence.when().firstDay(),
                absence.when().lastDay());
    }
}
