package fr.ent.ejb.schooling.directory;

import fr.ent.persistence.schooling.directory.Enrolment;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A pupil of whom somebody may read something today.
 *
 * @param id of the person
 * @param firstName perhaps empty
 * @param shownName usual name, or family name
 * @param school where he is enrolled today, or was last; the first one when there are two
 * @param leftOn his last day there, when he is enrolled nowhere any more; else null
 * @param rights what may be read
 */
public record FamilyPupil(long id, String firstName, String shownName, InSchool school, LocalDate leftOn, Rights rights)
        implements Serializable {

    /**
     * The school of a pupil.
     *
     * @param id of its row
     * @param zone where its days begin
     */
    public record InSchool(long id, String uai, String name, ZoneId zone) implements Serializable {}

    /**
     * What somebody may read of a pupil.
     *
     * @param self is he the pupil himself? Marks then show from their own hour, not from that of the guardians
     * @param marks marks and averages
     * @param dailyLife absences
     * @param lessons the timetable
     * @param mayObject is he the pupil himself, and of age?
     * @param objectedAt since when the pupil objects to his parents' being informed; null when he does not
     */
    public record Rights(
            boolean self, boolean marks, boolean dailyLife, boolean lessons, boolean mayObject, Instant objectedAt)
            implements Serializable {

        /** Nothing at all: he is not told that the pupil exists. */
        public static final Rights NONE = new Rights(false, false, false, false, false, null);

        static Rights ofPupil(boolean ofAge, Instant objectedAt) {
            return new Rights(true, true, true, true, ofAge, objectedAt);
        }

        static Rights ofAdult(boolean marks, boolean dailyLife) {
            return new Rights(false, marks, dailyLife, dailyLife, false, null);
        }

        /** Absences are still reported; he is told since when the rest is not. */
        static Rights refused(Instant objectedAt) {
            return new Rights(false, false, true, false, false, objectedAt);
        }

        /** May he read anything? */
        public boolean any() {
            return marks || dailyLife;
        }

        /** The same, but not where the pupil is at which hour. */
        Rights withoutLessons() {
            return new Rights(self, marks, dailyLife, false, mayObject, objectedAt);
        }

        /** Does the pupil, who is of age, refuse that he be informed? */
        public boolean isRefused() {
            return !self && objectedAt != null;
        }
    }

    /** The same pupil, in another of his schools. */
    FamilyPupil in(InSchool other) {
        return new FamilyPupil(id, firstName, shownName, other, leftOn, rights);
    }

    /** The day it is in his school; for who left, his last one there. */
    public LocalDate dayAt(Instant now) {
        var today = LocalDate.ofInstant(now, school.zone());
        return leftOn == null || today.isBefore(leftOn) ? today : leftOn;
    }

    /** Until when what is his can be read, for who left; else null. */
    public LocalDate readableUntil() {
        return leftOn == null ? null : leftOn.plus(Enrolment.KEPT);
    }

    /** "Léa Martin", as one speaks of him. */
    public String spokenName() {
        return (firstName + " " + shownName).strip();
    }

    /** What a tab or a link calls him: the first name, or the whole name when he has none. */
    public String callName() {
        return firstName.isBlank() ? shownName : firstName;
    }
}
