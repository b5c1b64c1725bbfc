package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.schooling.directory.PupilName;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A follow-up, as lists and files read it.
 *
 * @param matter of a threshold of the school, like many, span, days and step; null for a rule of the law
 */
public record FollowUpRow(
        long id,
        long pupilId,
        String shownName,
        String firstName,
        String rule,
        Matter matter,
        Integer many,
        SpanKind span,
        Integer days,
        String step,
        LocalDate since,
        LocalDate until,
        LocalDate crossedOn,
        int counted,
        int pending,
        FollowUpState state)
        implements Serializable {

    /** "MARTIN Léa". */
    public String pupil() {
        return new PupilName(pupilId, shownName, firstName).inList();
    }

    /** What the school's threshold measures; null for a rule of the law. */
    public OwnThreshold.Measure measure() {
        return matter == null ? null : new OwnThreshold.Measure(matter, many, span, days);
    }
}
