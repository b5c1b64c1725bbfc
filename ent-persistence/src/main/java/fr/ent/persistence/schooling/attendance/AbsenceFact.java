package fr.ent.persistence.schooling.attendance;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * An absence record, as lists and counts read it.
 *
 * @param toTime null for who is not back yet
 * @param word what the school said with its decision; perhaps empty
 * @param reasonId null when no reason is known, and then all that follows from it
 */
public record AbsenceFact(
        long id,
        int version,
        long schoolId,
        long pupilId,
        AbsenceKind kind,
        LocalDate fromDay,
        LocalTime fromTime,
        LocalDate toDay,
        LocalTime toTime,
        AbsenceState state,
        AbsenceSource source,
        String word,
        Long reasonId,
        String reason,
        Boolean legitimate,
        Boolean onCard,
        Boolean shownToFamily,
        Boolean health,
        Boolean underSchool)
        implements Serializable {

    /** When it begins, in the school's own time. */
    public LocalDateTime from() {
        return fromDay.atTime(fromTime);
    }

    /** When it ends; for who is not back yet, at the end of that day. */
    public LocalDateTime to() {
        return toTime == null ? toDay.plusDays(1).atStartOfDay() : toDay.atTime(toTime);
    }

    /** Does it touch that day? */
    public boolean touches(LocalDate day) {
        return !day.isBefore(fromDay) && !day.isAfter(toDay);
    }

    /** Did the school take the reason? */
    public boolean isAccepted() {
        return state == AbsenceState.ACCEPTED;
    }

    /** Was a reason given of which the school has not decided? */
    public boolean isAnnounced() {
        return state == AbsenceState.PENDING && (source == AbsenceSource.FAMILY || reasonId != null);
    }

    /** Is it justified by a reason that the law names? */
    public boolean isLegitimate() {
        return isAccepted() && Boolean.TRUE.equals(legitimate);
    }

    /** Is it justified by a reason that report cards leave out? */
    public boolean isOffCard() {
        return isAccepted() && Boolean.FALSE.equals(onCard);
    }

    /** Was the pupil under the school's responsibility: by what it is, or by its reason once that is accepted? */
    public boolean isUnderSchool() {
        return kind.isUnderSchool() || isAccepted() && Boolean.TRUE.equals(underSchool);
    }

    /** Does it make an absence where no call says anything? */
    public boolean standsAlone() {
        return source == AbsenceSource.SCHOOL || isAccepted();
    }
}
