package fr.ent.persistence.schooling.timetable;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/**
 * Cours rattaché of STS: one teacher's lesson of one teaching assignment, every week or in the weeks of a pattern, in
 * the local time of the school. Two teachers who teach together have one slot each, at the same hour: one lesson.
 */
@Entity
@Table(name = "time_slot")
public class TimeSlot extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id", nullable = false, updatable = false)
    private TeachingAssignment assignment;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "teacher_id", nullable = false, updatable = false)
    private Person teacher;

    @Column(name = "weekday", nullable = false)
    private int weekday;

    @Column(name = "starts_at", nullable = false)
    private LocalTime startsAt;

    @Column(name = "ends_at", nullable = false)
    private LocalTime endsAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "week_pattern_id")
    private WeekPattern weekPattern;

    @Column(name = "room", length = 40)
    private String room;

    @Embedded
    private Validity validity;

    protected TimeSlot() {}

    /**
     * @param hours weekday and local hours, ending after they start
     * @param weekPattern null for every week
     */
    public TimeSlot(
            TeachingAssignment assignment,
            Person teacher,
            WeeklyHours hours,
            WeekPattern weekPattern,
            Validity validity) {
        this.assignment = assignment;
        this.teacher = teacher;
        this.weekday = hours.weekday().getValue();
        this.startsAt = hours.start();
        this.endsAt = hours.end();
        this.weekPattern = weekPattern;
        this.validity = validity;
    }

    /** Says the room, as free text of at most 40 characters; null when none is known. */
    public void takesPlaceIn(String newRoom) {
        BrokenRule.when(newRoom != null && newRoom.length() > 40, "timetable.slot.room");
        room = newRoom;
    }

    /** Its last day; the lessons already called keep their own rows. */
    public void endOn(LocalDate lastDay) {
        validity = validity.endedOn(lastDay);
    }

    /** It holds on these days: what an import had changed is taken back. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** Is there a lesson on this day, holidays and closures apart? */
    public boolean fallsOn(LocalDate day) {
        return day.getDayOfWeek().getValue() == weekday
                && validity.covers(day)
                && (weekPattern == null || weekPattern.includes(day));
    }

    public TeachingAssignment assignment() {
        return assignment;
    }

    public Person teacher() {
        return teacher;
    }

    public WeeklyHours hours() {
        return new WeeklyHours(DayOfWeek.of(weekday), startsAt, endsAt);
    }

    /** Null for every week. */
    public WeekPattern weekPattern() {
        return weekPattern;
    }

    /** Null when no room is known. */
    public String room() {
        return room;
    }

    public Validity validity() {
        return validity;
    }

    /** When in the week, in the local time of the school. */
    public record WeeklyHours(DayOfWeek weekday, LocalTime start, LocalTime end) {

        /** Refuses hours that end before they start. */
        public WeeklyHours {
            Objects.requireNonNull(weekday);
            BrokenRule.when(!end.isAfter(start), "timetable.slot.hours");
        }
    }
}
