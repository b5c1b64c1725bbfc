package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Subject;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;

/** Dispense: the lessons of a weekday, a subject or a teaching that a pupil does not follow, from one day to another. */
@Entity
@Table(name = "exemption")
public class Exemption extends Identified {

    /** Characters of the note of the infirmary. */
    public static final int LONGEST_NOTE = 500;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @Column(name = "weekday")
    private Integer weekday;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "subject_id")
    private Subject subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    @Column(name = "presence_required", nullable = false)
    private boolean presenceRequired;

    @Column(name = "medical_note", nullable = false, length = 2 * LONGEST_NOTE)
    private String medicalNote = "";

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "entered_by_id", nullable = false, updatable = false)
    private Person enteredBy;

    @Column(name = "entered_at", nullable = false, updatable = false)
    private Instant enteredAt;

    protected Exemption() {}

    /** @throws BrokenRule attendance.exemption.backwards, attendance.exemption.otherYear, attendance.exemption.ofNothing */
    public Exemption(School school, Person pupil, Days days, Scope scope, Signature signature) {
        this.school = school;
        this.pupil = pupil;
        this.firstDay = days.first();
        this.lastDay = days.last();
        this.weekday = scope.weekday() == null ? null : scope.weekday().getValue();
        this.subject = scope.subject();
        this.assignment = scope.assignment();
        this.presenceRequired = scope.presenceRequired();
        this.enteredBy = signature.by();
        this.enteredAt = signature.at();
    }

    /** From its first to its last day, of one school year. */
    public record Days(LocalDate first, LocalDate last) {

        /** @throws BrokenRule attendance.exemption.backwards, attendance.exemption.otherYear */
        public Days {
            BrokenRule.when(last.isBefore(first), "attendance.exemption.backwards");
            BrokenRule.when(
                    SchoolYear.firstYearOf(first) != SchoolYear.firstYearOf(last), "attendance.exemption.otherYear");
        }
    }

    /**
     * Which lessons; at least one of the first three is given, and all that are given hold together.
     *
     * @param presenceRequired does he attend the lesson all the same, without taking part?
     */
    public record Scope(DayOfWeek weekday, Subject subject, TeachingAssignment assignment, boolean presenceRequired) {

        /** @throws BrokenRule attendance.exemption.ofNothing */
        public Scope {
            BrokenRule.when(weekday == null && subject == null && assignment == null, "attendance.exemption.ofNothing");
        }
    }

    /** Writes what the infirmary alone reads. */
    public void note(String typed) {
        this.medicalNote = CleanText.of(typed, LONGEST_NOTE);
    }

    /** Its last day; one that has not begun is to be taken away instead. @throws BrokenRule as {@link Days} */
    public void endOn(LocalDate day) {
        this.lastDay = new Days(firstDay, day).last();
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Of whom. */
    public Person pupil() {
        return pupil;
    }
}
