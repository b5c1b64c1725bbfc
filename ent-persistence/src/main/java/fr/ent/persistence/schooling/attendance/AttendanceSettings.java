package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** How a school counts: from how many minutes a lateness is an absence of the lesson, and where its morning ends. */
@Entity
@Table(name = "attendance_settings")
public class AttendanceSettings extends Identified {

    /** Minutes from which a lateness is an absence, unless the school says otherwise. */
    public static final int USUAL_LATENESS = 20;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @Column(name = "lateness_minutes", nullable = false)
    private int latenessMinutes = USUAL_LATENESS;

    @Column(name = "noon_from_timetable", nullable = false)
    private boolean noonFromTimetable;

    protected AttendanceSettings() {}

    /** The usual ones. */
    public AttendanceSettings(School school) {
        this.school = school;
    }

    /**
     * Says from how many minutes a lateness is an absence of the lesson.
     *
     * @throws BrokenRule attendance.settings.lateness under 1 or over {@link Observation#LATEST}
     */
    public void countLatenessFrom(int minutes) {
        BrokenRule.when(
                minutes < 1 || minutes > Observation.LATEST, "attendance.settings.lateness", Observation.LATEST);
        this.latenessMinutes = minutes;
    }

    /** Says whether each pupil's midday break parts his day, or the noon of the school's settings alone. */
    public void takeNoonFromTimetable(boolean taken) {
        this.noonFromTimetable = taken;
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** From how many minutes a lateness is an absence of the lesson. */
    public int latenessMinutes() {
        return latenessMinutes;
    }

    /** Does each pupil's midday break part his day? */
    public boolean isNoonFromTimetable() {
        return noonFromTimetable;
    }
}
