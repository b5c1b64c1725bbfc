package fr.ent.ejb.schooling.attendance.statistics;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendancePolicy;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.statistics.StatisticsRepository;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statistics of absences for school life, and the rows behind them. The school reads every figure; what leaves it hides
 * the small ones, and is of whole months that are over: no two exports differ by a day.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.EDUCATION_ADVISER})
public class AbsenceStatisticsService {

    /** The row of all reasons that concern health, in what leaves the school: no label of a school is so. */
    public static final String HEALTH = "\n";

    /** Pupils that are read together for the rows. */
    public static final int PART = 60;

    @Inject
    StatisticsDesk desk;

    @Inject
    StatisticsRepository parts;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /**
     * As the school reads them.
     *
     * @param from null for 1 September
     * @param to null for today
     * @throws BrokenRule attendance.statistics.backwards, attendance.statistics.otherYear
     */
    public AbsenceStatistics of(LocalDate from, LocalDate to) {
        var days = days(from, to);
        var tallies = tallies(days, false);
        var divisions = tallies.divisions();
        var levels = Tallies.flat(StatTable.Kind.LEVEL, divisions.groups());
        return new AbsenceStatistics(
                days.from(),
                days.to(),
                false,
                Stream.concat(Stream.of(levels, divisions), tallies.flat().stream())
                        .map(Tallies::open)
                        .toList());
    }

    /**
     * As they may leave the school.
     *
     * @throws BrokenRule attendance.statistics.monthNotOver, attendance.statistics.otherYear
     */
    @Audited("attendance.statistics.share")
    public AbsenceStatistics shared(YearMonth month) {
        var days = days(month.atDay(1), month.atEndOfMonth());
        BrokenRule.when(!days.to().isBefore(caller.today()), "attendance.statistics.monthNotOver");
        var tallies = tallies(days, true);
        var divisions = new SmallCells(tallies.divisions());
        return new AbsenceStatistics(
                days.from(),
                days.to(),
                true,
                Stream.concat(
                                Stream.of(divisions.groups(StatTable.Kind.LEVEL), divisions.table()),
                                tallies.flat().stream().map(flat -> new SmallCells(flat).table()))
                        .toList());
    }

    /** The months of this school year that are over, the latest first. */
    public List<YearMonth> months() {
        Forbidden.unless(policy.mayReadStatistics());
        var today = caller.today();
        var months = new ArrayList<YearMonth>();
        for (var month = YearMonth.from(today).minusMonths(1);
                !month.atDay(1).isBefore(firstDay(today));
                month = month.minusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The pupils whose rows are to be read, some at a time: {@link #rows} for each part. */
    @Audited("attendance.rows.read")
    public List<List<PupilName>> parts(LocalDate from, LocalDate to) {
        var days = days(from, to);
        var pupils = parts.pupils(caller.schoolId(), SchoolYear.firstYearOf(days.from()));
        var all = new ArrayList<List<PupilName>>();
        for (var at = 0; at < pupils.size(); at += PART) {
            all.add(List.copyOf(pupils.subList(at, Math.min(at + PART, pupils.size()))));
        }
        return all;
    }

    /** The half-days of some pupils, by pupil and day; who is no pupil of the school has none. */
    public List<AbsenceRow> rows(List<PupilName> pupils, LocalDate from, LocalDate to) {
        var days = days(from, to);
        var read = desk.read(
                pupils.stream().map(PupilName::id).toList(), desk.divisions(days.from()), days.from(), days.to());
        return pupils.stream()
                .flatMap(pupil -> read.counts().get(pupil.id()).halfDays().stream()
                        .map(half -> AbsenceRow.of(
                                pupil.inList(),
                                read.division(pupil.id(), half.day()),
                                half,
                                read.reason(pupil.id(), half))))
                .toList();
    }

    private AbsenceTallies tallies(Days days, boolean shared) {
        var divisions = desk.divisions(days.from());
        var pupils = parts.pupils(caller.schoolId(), SchoolYear.firstYearOf(days.from())).stream()
                .map(PupilName::id)
                .toList();
        var read = desk.read(pupils, divisions, days.from(), days.to());
        var tallies =
                new AbsenceTallies(divisions, read::division, (pupil, half) -> label(read.reason(pupil, half), shared));
        read.counts().forEach(tallies::add);
        return tallies;
    }

    /** Which reasons concern health does not leave the school. */
    private static String label(AbsenceFact fact, boolean shared) {
        if (fact == null) {
            return "";
        }
        return shared && Boolean.TRUE.equals(fact.health()) ? HEALTH : fact.reason();
    }

    private record Days(LocalDate from, LocalDate to) {}

    private Days days(LocalDate from, LocalDate to) {
        Forbidden.unless(policy.mayReadStatistics());
        var today = caller.today();
        var first = from == null ? firstDay(today) : from;
        var last = to == null ? today : to;
        BrokenRule.when(last.isBefore(first), "attendance.statistics.backwards");
        var year = SchoolYear.firstYearOf(today);
        BrokenRule.when(
                SchoolYear.firstYearOf(first) != year || SchoolYear.firstYearOf(last) != year,
                "attendance.statistics.otherYear");
        return new Days(first, last);
    }

    private static LocalDate firstDay(LocalDate today) {
        return LocalDate.of(SchoolYear.firstYearOf(today), Month.SEPTEMBER, 1);
    }
}
