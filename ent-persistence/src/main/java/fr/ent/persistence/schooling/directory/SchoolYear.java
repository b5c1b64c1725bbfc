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
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;

/** A school year of one school, named by the year of its rentrée (2026 is 2026-2027): ANNEE_SCOLAIRE of the ministry. */
@Entity
@Table(name = "school_year")
public class SchoolYear extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "first_year", nullable = false)
    private int firstYear;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "period_kind", length = 10, nullable = false)
    private GradingPeriod.Kind periodKind = GradingPeriod.Kind.TRIMESTER;

    protected SchoolYear() {}

    /** The year from 1 September of its first year to 31 August (formats/README.md §13). */
    public SchoolYear(School school, int firstYear) {
        this.school = school;
        this.firstYear = firstYear;
        this.startsOn = opensOn();
        this.endsOn = closesOn();
    }

    /** The first year of the school year in which a day lies. */
    public static int firstYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /**
     * The first day of which something is still known that is forgotten a year after the end of its school year. The year
     * has ended when it has ended overseas too, hours after UTC.
     */
    public static LocalDate keptSince(Instant now) {
        var yesterday = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return LocalDate.of(firstYearOf(yesterday) - 1, Month.SEPTEMBER, 1);
    }

    /** May it run from one of these days to the other? Never before 1 September, never beyond 31 August. */
    public boolean mayRun(LocalDate first, LocalDate last) {
        return !first.isBefore(opensOn()) && first.isBefore(last) && !last.isAfter(closesOn());
    }

    /**
     * Sets the first and last day of lessons that the ministry's file gives.
     *
     * @throws BrokenRule directory.year.outOfRange unless it {@link #mayRun}
     */
    public void runs(LocalDate first, LocalDate last) {
        BrokenRule.when(!mayRun(first, last), "directory.year.outOfRange", firstYear);
        this.startsOn = first;
        this.endsOn = last;
    }

    /** Cuts the year of every division that says nothing of its own. */
    public void cutInto(GradingPeriod.Kind kind) {
        this.periodKind = kind;
    }

    /** How the year is cut, for a division that says nothing of its own. */
    public GradingPeriod.Kind periodKind() {
        return periodKind;
    }

    /** 1 September: pupils are enrolled from here, whatever the first day of lessons is. */
    public final LocalDate opensOn() {
        return LocalDate.of(firstYear, Month.SEPTEMBER, 1);
    }

    /** 31 August. */
    public final LocalDate closesOn() {
        return LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** The year of its rentrée. */
    public int firstYear() {
        return firstYear;
    }

    /** Its first day of lessons. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** Its last day of lessons. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
