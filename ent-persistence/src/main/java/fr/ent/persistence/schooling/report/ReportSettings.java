package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
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
import java.util.Optional;
import java.util.Set;

/** When a school shows its report cards to families, and the quiet hours in which nothing appears. */
@Entity
@Table(name = "report_settings")
public class ReportSettings extends Identified {

    /** Report cards may wait so many days after the closing. */
    public static final int LONGEST_WAIT_DAYS = 60;

    private static final Set<DayOfWeek> WEEK_END = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "days_after_closing")
    private Integer daysAfterClosing;

    @Column(name = "quiet_from", nullable = false)
    private LocalTime quietFrom = LocalTime.of(20, 0);

    @Column(name = "quiet_until", nullable = false)
    private LocalTime quietUntil = LocalTime.of(7, 0);

    @Column(name = "quiet_week_end", nullable = false)
    private boolean quietWeekEnd = true;

    protected ReportSettings() {}

    /** The usual ones: the head says the day; from 20:00 to 7:00 and at the week-end nothing appears. */
    public ReportSettings(School school) {
        this.school = school;
    }

    /**
     * Says how long after the closing report cards are shown.
     *
     * @param days null: the head says the day of each
     * @throws BrokenRule report.settings.days under 0 or over 60
     */
    public void showAfter(Integer days) {
        BrokenRule.when(
                days != null && (days < 0 || days > LONGEST_WAIT_DAYS), "report.settings.days", LONGEST_WAIT_DAYS);
        this.daysAfterClosing = days;
    }

    /**
     * Says the quiet hours, in the school's own time: from an hour of the evening to one of the next morning.
     *
     * @throws BrokenRule report.settings.hours unless the day between them is at least an hour long
     */
    public void keepQuiet(LocalTime from, LocalTime until, boolean weekEnd) {
        BrokenRule.when(
                !until.plusMinutes(59).isBefore(from) || until.isAfter(LocalTime.of(22, 0)), "report.settings.hours");
        this.quietFrom = from;
        this.quietUntil = until;
        this.quietWeekEnd = weekEnd;
    }

    /** That instant, or the first one after it that is not quiet. */
    public Instant outOfQuiet(Instant wished, ZoneId zone) {
        var at = LocalDateTime.ofInstant(wished, zone);
        if (!at.toLocalTime().isBefore(quietFrom)) {
            at = at.toLocalDate().plusDays(1).atTime(quietUntil);
        } else if (at.toLocalTime().isBefore(quietUntil)) {
            at = at.toLocalDate().atTime(quietUntil);
        }
        while (quietWeekEnd && WEEK_END.contains(at.getDayOfWeek())) {
            at = at.toLocalDate().plusDays(1).atTime(quietUntil);
        }
        return at.atZone(zone).toInstant();
    }

    /** From when families read what is closed now; empty when the head says it. */
    public Optional<Instant> afterClosing(Instant closedAt, ZoneId zone) {
        return Optional.ofNullable(daysAfterClosing)
                .map(days -> outOfQuiet(closedAt.atZone(zone).plusDays(days).toInstant(), zone));
    }

    /** How many days after the closing; empty: the head says the day. */
    public Optional<Integer> daysAfterClosing() {
        return Optional.ofNullable(daysAfterClosing);
    }

    /** Where quiet hours begin. */
    public LocalTime quietFrom() {
        return quietFrom;
    }

    /** Where they end, in the morning. */
    public LocalTime quietUntil() {
        return quietUntil;
    }

    /** Are Saturday and Sunday quiet? */
    public boolean isWeekEndQuiet() {
        return quietWeekEnd;
    }
}
