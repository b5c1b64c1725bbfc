package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** Days without lessons that the school itself names: pont, élections, holidays of Corse or overseas. Both ends included. */
@Embeddable
public class SchoolClosure {

    /** The longest label, in characters. */
    public static final int LONGEST_LABEL = 80;

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
