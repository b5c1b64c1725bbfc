package fr.ent.persistence.schooling.assessment;

import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import java.time.LocalDate;

/**
 * A pupil in a division from a day on.
 *
 * @param own kind of periods of the division, null when as its school
 * @param ofSchool kind of periods of the school
 */
public record PupilKind(long pupilId, Kind own, Kind ofSchool, LocalDate since) {

    /** How his year is cut there. */
    public Kind kind() {
        return own == null ? ofSchool : own;
    }
}
