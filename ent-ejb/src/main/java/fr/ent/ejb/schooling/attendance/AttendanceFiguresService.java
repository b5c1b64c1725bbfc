package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.AttendanceFigures.OfReason;
import fr.ent.ejb.schooling.attendance.AttendanceFigures.Row;
import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.persistence.schooling.attendance.AbsenceReason;
import fr.ent.persistence.schooling.attendance.AttendanceFiguresRepository;
import fr.ent.persistence.schooling.attendance.AttendanceRulesRepository;
import fr.ent.persistence.schooling.attendance.FiguresPupil;
import fr.ent.persistence.schooling.directory.SchoolYear;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The figures of a school's absences, for a month or for the school year: twelve queries, whatever its size. */
@Stateless
@RolesAllowed({Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY})
public class AttendanceFiguresService {

    @Inject
    AttendanceFiguresRepository figures;

    @Inject
    AttendanceRulesRepository rules;

    @Inject
    AbsenceBook book;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /**
     * Of a calendar month, until today when it is not over: what the ministry asks for each month.
     *
     * @throws NotFound for a month to come
     */
    @Audited("attendance.figures.month")
    public AttendanceFigures ofMonth(YearMonth month) {
        NotFound.unless(!month.atDay(1).isAfter(caller.today()));
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /** Of the school year of a day, until today when it is not over. */
    @Audited("attendance.figures.year")
    public AttendanceFigures ofYear(LocalDate day) {
        var first = LocalDate.of(SchoolYear.firstYearOf(day), Month.SEPTEMBER, 1);
        return of(first, first.plusYears(1).minusDays(1));
    }

    private AttendanceFigures of(LocalDate from, LocalDate end) {
        Forbidden.unless(policy.maySetRules());
        var to = end.isAfter(caller.today()) ? caller.today() : end;
        var levels = figures.levels(caller.schoolId(), from, to);
        var ids = levels.stream().map(FiguresPupil::id).collect(toCollection(LinkedHashSet::new));
        var divisions = figures.divisions(caller.schoolId(), from, to).stream()
                .filter(pupil -> ids.contains(pupil.id()))
                .toList();
        var counts = book.ofSchool(caller.schoolId(), ids, from, to);
        return new AttendanceFigures(
                from,
                to,
                row("", ids, counts),
                rows(divisions, counts),
                rows(levels, counts),
                byReason(counts.values()));
    }

    /** One for each label, in the order in which the pupils are read; who has none is in none. */
    private static List<Row> rows(List<FiguresPupil> pupils, Map<Long, PupilCount> counts) {
        return pupils.stream()
                .filter(pupil -> pupil.label() != null)
                .collect(groupingBy(
                        FiguresPupil::label,
                        LinkedHashMap::new,
                        mapping(FiguresPupil::id, toCollection(LinkedHashSet::new))))
                .entrySet()
                .stream()
                .map(group -> row(group.getKey(), group.getValue(), counts))
                .toList();
    }

    private static Row row(String label, Set<Long> pupils, Map<Long, PupilCount> counts) {
        var own = pupils.stream().map(counts::get).toList();
        return new Row(
                label,
                pupils.size(),
                own.stream().mapToInt(PupilCount::gross).sum(),
                own.stream().mapToInt(PupilCount::justified).sum(),
                own.stream().mapToInt(PupilCount::unjustified).sum(),
                own.stream().mapToInt(count -> count.latenesses().size()).sum(),
                from(AttendanceFigures.FIRST_STEP, own),
                from(AttendanceFigures.SECOND_STEP, own));
    }

    private static int from(int step, List<PupilCount> counts) {
        return (int) counts.stream()
                .filter(count -> count.withoutLegitimateReason() >= step)
                .count();
    }

    private List<OfReason> byReason(Collection<PupilCount> counts) {
        var halves = counts.stream().flatMap(count -> count.halfDays().stream()).toList();
        var byReason = halves.stream()
                .map(half -> half.reasonId())
                .filter(Objects::nonNull)
                .collect(groupingBy(id -> id, counting()));
        var labels = rules.reasons(caller.school()).stream().collect(toMap(AbsenceReason::id, AbsenceReason::label));
        var rows = new ArrayList<OfReason>();
        byReason.forEach((id, many) -> rows.add(new OfReason(labels.get(id), many.intValue())));
        rows.sort(Comparator.comparingInt(OfReason::halfDays).reversed().thenComparing(OfReason::label));
        var explained = rows.stream().mapToInt(OfReason::halfDays).sum();
        if (explained < halves.size()) {
            rows.add(new OfReason("", halves.size() - explained));
        }
        return List.copyOf(rows);
    }
}
