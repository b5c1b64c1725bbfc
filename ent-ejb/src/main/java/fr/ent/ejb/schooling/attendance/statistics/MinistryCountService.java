package fr.ent.ejb.schooling.attendance.statistics;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendancePolicy;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.statistics.StatRow.Column;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.statistics.StatisticsRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.TreeMap;

/**
 * The monthly count of absenteeism that the ministry asks for: ten queries, whatever the size of the school. Schools read
 * every figure; the file that leaves them hides the small ones, and is of a month that is over.
 */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY})
public class MinistryCountService {

    /** Half-days without a legitimate reason from which the head refers a pupil (L131-8), and from which the family is convened. */
    private static final int FIRST_STEP = 4;

    private static final int SECOND_STEP = 10;

    @Inject
    StatisticsRepository parts;

    @Inject
    AbsenceBook book;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * As the school reads it, until today when the month is not over.
     *
     * @throws NotFound for a month to come, and for one of which records are forgotten
     */
    @Audited("attendance.ministry.read")
    public MinistryCount of(YearMonth month) {
        var tallies = tallies(month);
        return count(month, tallies.open());
    }

    /**
     * As it may leave the school.
     *
     * @throws BrokenRule attendance.statistics.monthNotOver
     */
    @Audited("attendance.ministryFile.read")
    public MinistryCount shared(YearMonth month) {
        var tallies = tallies(month);
        BrokenRule.when(!isOver(month), "attendance.statistics.monthNotOver");
        return count(month, new SmallCells(tallies).table());
    }

    private MinistryCount count(YearMonth month, StatTable table) {
        return new MinistryCount(month, lastDay(month), isOver(month), isKept(month.minusMonths(1)), table);
    }

    private boolean isOver(YearMonth month) {
        return month.atEndOfMonth().isBefore(caller.today());
    }

    private boolean isKept(YearMonth month) {
        return !month.atDay(1).isBefore(SchoolYear.keptSince(clock.instant()));
    }

    private LocalDate lastDay(YearMonth month) {
        return isOver(month) ? month.atEndOfMonth() : caller.today();
    }

    private Tallies tallies(YearMonth month) {
        Forbidden.unless(policy.mayReadStatistics());
        var from = month.atDay(1);
        NotFound.unless(!from.isAfter(caller.today()) && isKept(month));
        var levels = parts.levels(caller.schoolId(), from, lastDay(month));
        var counts = book.ofSchool(caller.schoolId(), levels.keySet(), from, lastDay(month));
        // who has no level comes last
        var rows = new TreeMap<String, Tally>(comparing(String::isEmpty).thenComparing(naturalOrder()));
        levels.forEach((pupil, level) -> add(
                rows.computeIfAbsent(level, none -> new Tally()),
                pupil,
                counts.getOrDefault(pupil, PupilCount.NOTHING)));
        return Tallies.flat(StatTable.Kind.MINISTRY, rows);
    }

    private static void add(Tally level, long pupil, PupilCount count) {
        level.add(Column.ON_ROLL, pupil);
        count.halfDays().forEach(half -> {
            level.add(Column.HALF_DAYS, pupil);
            level.add(half.standing().isJustified() ? Column.JUSTIFIED : Column.UNJUSTIFIED, pupil);
        });
        var many = count.withoutLegitimateReason();
        if (many >= FIRST_STEP) {
            level.add(many < SECOND_STEP ? Column.FOUR_TO_NINE : Column.TEN_OR_MORE, pupil);
        }
    }
}
