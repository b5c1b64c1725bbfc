package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.Month;

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

    protected SchoolYear() {}

    /** The year from 1 September of its first year to 31 August (formats/README.md §13). */
    public SchoolYear(School school, int firstYear) {
        this.school = school;
        this.firstYear = firstYear;
        this.startsOn = LocalDate.of(firstYear, Month.SEPTEMBER, 1);
        this.endsOn = LocalDate.of(firstYear + 1, Month.AUGUST, 31);
    }

    /** The first year of the school year in which a day lies. */
    public static int firstYearOf(LocalDate day) {
        return day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
    }

    /**
     * Sets the first and last day of lessons that the ministry's file gives; the year never leaves its two civil years.
     *
     * @throws BrokenRule directory.year.outOfRange otherwise
     */
    public void runs(LocalDate first, LocalDate last) {
        BrokenRule.when(
                first.getYear() != firstYear || last.isBefore(first) || last.getYear() > firstYear + 1,
                "directory.year.outOfRange",
                firstYear);
        this.startsOn = first;
        this.endsOn = last;
    }

    /** Its school. */
    public School school() {
        return school;
    }

    /** The year of its rentrée. */
    public int firstYear() {
        return firstYear;
    }

    /** Its first day. */
    public LocalDate startsOn() {
        return startsOn;
    }

    /** Its last day. */
    public LocalDate endsOn() {
        return endsOn;
    }
}
