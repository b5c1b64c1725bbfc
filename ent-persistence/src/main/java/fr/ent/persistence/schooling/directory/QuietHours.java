package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** The hours in which nothing appears for families: report cards never, marks when the school wants it. */
@Entity
@Table(name = "quiet_hours")
public class QuietHours extends Identified {

    private static final Set<DayOfWeek> WEEK_END = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "quiet_from", nullable = false)
    private LocalTime from = LocalTime.of(20, 0);

    @Column(name = "quiet_until", nullable = false)
    private LocalTime until = LocalTime.of(7, 0);

    @Column(name = "quiet_week_end", nullable = false)
    private boolean weekEnd = true;

    @Column(name = "for_marks", nullable = false)
    private boolean forMarks;

    protected QuietHours() {}

    /** The usual ones: from 20:00 to 7:00 and at the week-end no report card appears; marks do. */
    public QuietHours(School school) {
        this.school = school;
    }

    /**
     * Says them, in the school's own time: from an hour of the evening to one of the next morning.
     *
     * @throws BrokenRule report.settings.hours unless the day between them is at least an hour long
     */
    public void keep(LocalTime evening, LocalTime morning, boolean wholeWeekEnd) {
        BrokenRule.when(
                !morning.plusMinutes(59).isBefore(evening) || morning.isAfter(LocalTime.of(22, 0)),
                "report.settings.hours");
        this.from = evening;
        this.until = morning;
        this.weekEnd = wholeWeekEnd;
    }

    /** Do marks wait too? */
    public void holdMarks(boolean hold) {
        this.forMarks = hold;
    }

    /** That instant, or the first one after it that is not quiet. */
    public Instant after(Instant wished, ZoneId zone) {
        var at = LocalDateTime.ofInstant(wished, zone);
        if (!at.toLocalTime().isBefore(from)) {
            at = at.toLocalDate().plusDays(1).atTime(until);
        } else if (at.toLocalTime().isBefore(until)) {
            at = at.toLocalDate().atTime(until);
        }
        while (weekEnd && WEEK_END.contains(at.getDayOfWeek())) {
            at = at.toLocalDate().plusDays(1).atTime(until);
        }
        return at.atZone(zone).toInstant();
    }

    /** When marks appear that were to appear then. */
    public Instant forMarks(Instant wished, ZoneId zone) {
        return forMarks ? after(wished, zone) : wished;
    }

    /** Where they begin. */
    public LocalTime from() {
        return from;
    }

    /** Where they end, in the morning. */
    public LocalTime until() {
        return until;
    }

    /** Are Saturday and Sunday quiet? */
    public boolean isWeekEnd() {
        return weekEnd;
    }

    /** Do marks wait too? */
    public boolean isForMarks() {
        return forMarks;
    }
}
