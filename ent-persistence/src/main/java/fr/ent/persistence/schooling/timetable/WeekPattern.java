package fr.ent.persistence.schooling.timetable;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Alternance of STS (semaines A, semaines B, one week in three...): the weeks of a school year that bear its code. */
@Entity
@Table(name = "week_pattern")
public class WeekPattern extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "school_year_id", nullable = false, updatable = false)
    private SchoolYear schoolYear;

    @Column(name = "code", nullable = false, length = 20)
    private String code;

    @ElementCollection
    @CollectionTable(name = "week_pattern_week", joinColumns = @JoinColumn(name = "week_pattern_id"))
    @Column(name = "monday", nullable = false)
    private Set<LocalDate> mondays = new HashSet<>();

    protected WeekPattern() {}

    /**
     * @param code CODE_ALTERNANCE, 1 to 20 characters
     * @param weeks first days of its weeks, as the file gives them
     */
    public WeekPattern(SchoolYear schoolYear, String code, Collection<LocalDate> weeks) {
        BrokenRule.when(code == null || code.isBlank() || code.length() > 20, "timetable.weekPattern.code");
        this.schoolYear = schoolYear;
        this.code = code;
        bearWeeks(weeks);
    }

    /** The Monday of the week that a file means: some files begin their weeks on Sunday, which opens the week that follows. */
    public static LocalDate mondayOf(LocalDate firstDay) {
        return firstDay.getDayOfWeek() == SUNDAY
                ? firstDay.plusDays(1)
                : firstDay.with(TemporalAdjusters.previousOrSame(MONDAY));
    }

    /** Replaces the weeks of this pattern; says whether anything changed. */
    public final boolean bearWeeks(Collection<LocalDate> weeks) {
        var wanted = new HashSet<LocalDate>();
        weeks.forEach(week -> wanted.add(mondayOf(week)));
        if (wanted.equals(mondays)) {
            return false;
        }
        mondays.retainAll(wanted);
        mondays.addAll(wanted);
        return true;
    }

    /** Does the week of this day bear the code? Sunday belongs to the week that it ends. */
    public boolean includes(LocalDate day) {
        return mondays.contains(day.with(TemporalAdjusters.previousOrSame(MONDAY)));
    }

    public String code() {
        return code;
    }

    public SchoolYear schoolYear() {
        return schoolYear;
    }

    /** The Mondays of its weeks. */
    public Set<LocalDate> mondays() {
        return Set.copyOf(mondays);
    }
}
