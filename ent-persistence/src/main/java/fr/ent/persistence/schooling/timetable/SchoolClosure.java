package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Days without lessons that the school itself names: pont, élections, holidays of Corse or overseas. Both ends included. */
@Entity
@Table(name = "school_closure")
public class SchoolClosure extends Identified {

    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 80;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_calendar_id", nullable = false, updatable = false)
    private SchoolCalendar calendar;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(name = "label", nullable = false, length = LONGEST_LABEL)
    private String label;

    protected SchoolClosure() {}

    /** @param label 1 to 80 characters, shown to everybody of the school */
    public SchoolClosure(LocalDate firstDay, LocalDate lastDay, String label) {
        BrokenRule.when(lastDay.isBefore(firstDay), "timetable.closure.backwards");
        BrokenRule.when(
                label == null || label.isBlank() || label.length() > LONGEST_LABEL,
                "timetable.closure.label",
                LONGEST_LABEL);
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.label = label.strip();
    }

    void belongTo(SchoolCalendar owner) {
        this.calendar = owner;
    }

    /** Is the school closed on this day? */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Why, in the school's words. */
    public String label() {
        return label;
    }
}
