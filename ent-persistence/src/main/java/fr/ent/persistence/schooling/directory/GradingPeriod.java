package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/** A trimester or a semester: the marks of its days make one average. */
@Entity
@Table(name = "grading_period")
public class GradingPeriod extends Identified {

    /** How a school cuts its year. */
    public enum Kind {
        TRIMESTER,
        SEMESTER
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", length = 10, nullable = false)
    private Kind kind;

    @Column(name = "rank_in_year", nullable = false)
    private int rank;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    protected GradingPeriod() {}

    /**
     * @param rank from 1
     * @param startsOn first day, included
     * @param endsOn last day, included
     * @throws BrokenRule directory.period.backwards (with its rank) when it ends before it begins
     */
    public GradingPeriod(SchoolYear year, Kind kind, int rank, LocalDate startsOn, LocalDate endsOn) {
        this.schoolYear = year;
        this.kind = kind;
        this.rank = rank;
        move(startsOn, endsOn);
    }

    /**
     * The three trimesters with which a year opens: they part at the ends of November and of February, as a collège
     * commonly does; the dates are the school's choice (formats/README.md §13).
     */
    public static List<GradingPeriod> trimestersOf(SchoolYear year) {
        var december = LocalDate.of(year.firstYear(), Month.DECEMBER, 1);
        var march = LocalDate.of(year.firstYear() + 1, Month.MARCH, 1);
        return List.of(
                new GradingPeriod(year, Kind.TRIMESTER, 1, year.startsOn(), december.minusDays(1)),
                new GradingPeriod(year, Kind.TRIMESTER, 2, december, march.minusDays(1)),
                new GradingPeriod(year, Kind.TRIMESTER, 3, march, year.endsOn()));
    }

    /** The two semesters of a year: they part at the end of January, until the school says otherwise. */
    public static List<GradingPeriod> semestersOf(SchoolYear year) {
        var february = LocalDate.of(year.firstYear() + 1, Month.FEBRUARY, 1);
        return List.of(
                new GradingPeriod(year, Kind.SEMESTER, 1, year.startsOn(), february.minusDays(1)),
                new GradingPeriod(year, Kind.SEMESTER, 2, february, year.endsOn()));
    }

    /** Moves it alone; {@link GradingPeriods} keeps those of a year together. */
    final void move(LocalDate first, LocalDate last) {
        BrokenRule.when(last.isBefore(first), "directory.period.backwards", rank);
        this.startsOn = first;
        this.endsOn = last;
    }

    /** Its year. */
    public SchoolYear schoolYear() {
        return schoolYear;
    }

    /** Trimester or semester. */
    public Kind kind() {
        return kind;
    }

    /** Its place in the year, from 1. */
    public int rank() {
        return rank;
    }

    /** Its first day, included. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** Its last day, included. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
