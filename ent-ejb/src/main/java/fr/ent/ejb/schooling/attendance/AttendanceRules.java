package fr.ent.ejb.schooling.attendance;

import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.ReasonMeaning;
import java.io.Serializable;
import java.util.List;

/**
 * How a school counts absences, as who sets it reads it.
 *
 * @param latenessMinutes from how many on a lateness is an absence
 * @param noonFromTimetable does each pupil's midday break part his day?
 * @param version of the settings, 0 when the school never said anything
 * @param reasons all of them, in the school's order
 */
public record AttendanceRules(int latenessMinutes, boolean noonFromTimetable, int version, List<Reason> reasons)
        implements Serializable {

    /**
     * A reason.
     *
     * @param id null for a new one
     * @param legitimate one of those that the law names (L131-8)
     * @param onCard counted on the report card
     * @param shownToFamily do families read the label?
     * @param health is the label for school life and the infirmary alone?
     * @param underSchool no absence at all
     * @param active is it offered?
     */
    public record Reason(
            Long id,
            int version,
            String label,
            boolean legitimate,
            boolean onCard,
            boolean shownToFamily,
            boolean health,
            boolean underSchool,
            boolean active)
            implements Serializable {

        static Reason of(AbsenceReason reason) {
            var meaning = reason.meaning();
            return new Reason(
                    reason.id(),
                    reason.version(),
                    reason.label(),
                    meaning.isLegitimate(),
                    meaning.isOnCard(),
                    meaning.isShownToFamily(),
                    meaning.isHealth(),
                    meaning.isUnderSchool(),
                    reason.isActive());
        }

        ReasonMeaning meaning() {
            return new ReasonMeaning(legitimate, underSchool).onCard(onCard).shown(shownToFamily, health);
        }
    }
}
