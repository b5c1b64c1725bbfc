package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Cours that took place: one teaching assignment, one day, one hour in the local time of the school. Its row is made at
 * the first thing written about it; before that it is only a {@link TimeSlot} of the week.
 */
@Entity
@Table(name = "lesson")
public class Lesson extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id", nullable = false, updatable = false)
    private School school;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id", nullable = false, updatable = false)
    private TeachingAssignment assignment;

    @Column(name = "lesson_day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "starts_at", nullable = false, updatable = false)
    private LocalTime startsAt;

    @Column(name = "ends_at", nullable = false)
    private LocalTime endsAt;

    @Column(name = "room", length = 40)
    private String room;

    protected Lesson() {}

    /**
     * @param start local time of the school
     * @param end after the start
     * @param room null when none is known
     */
    public Lesson(TeachingAssignment assignment, LocalDate day, LocalTime start, LocalTime end, String room) {
        BrokenRule.when(!end.isAfter(start), "timetable.slot.hours");
        this.school = assignment.structure().schoolYear().school();
        this.assignment = assignment;
        this.day = day;
        this.startsAt = start;
        this.endsAt = end;
        this.room = room;
    }

    public School school() {
        return school;
    }

    public TeachingAssignment assignment() {
        return assignment;
    }

    public LocalDate day() {
        return day;
    }

    public LocalTime startsAt() {
        return startsAt;
    }

    public LocalTime endsAt() {
        return endsAt;
    }

    /** Null when no room is known. */
    public String room() {
        return room;
    }
}
