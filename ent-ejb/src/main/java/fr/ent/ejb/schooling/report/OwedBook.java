package fr.ent.ejb.schooling.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.ClosingFact;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.assessment.TeachingClosingFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.report.DivisionTeaching;
import fr.ent.persistence.schooling.report.OwedRepository;
import fr.ent.persistence.schooling.report.TeachingCount;
import fr.ent.persistence.schooling.report.TeachingTeacher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where divisions stand in a period and what their teachings owe: seven queries, for one division and for thirty. */
@ApplicationScoped
class OwedBook {

    @Inject
    OwedRepository owed;

    @Inject
    PeriodClosingRepository closings;

    /** @param today who is in a division is asked today, or on the last day of a period that is over */
    List<DivisionState> of(List<Division> divisions, long periodId, Days days, LocalDate today) {
        var ids = divisions.stream().map(Division::id).toList();
        var day = today.isAfter(days.last()) ? days.last() : today.isBefore(days.first()) ? days.first() : today;
        var teachings = owed.teachings(ids, day);
        var figures = new Figures(
                counted(owed.written(ids, day, periodId)),
                counted(owed.cells(ids, day, days)),
                counted(owed.filled(ids, day, days)),
                names(teachings, today),
                closings.of(ids).stream()
                        .filter(fact -> fact.periodId() == periodId)
                        .collect(toMap(ClosingFact::divisionId, fact -> fact)),
                closings.teachings(ids).stream()
                        .filter(fact -> fact.periodId() == periodId)
                        .collect(toMap(fact -> new Key(fact.divisionId(), fact.assignmentId()), fact -> fact)));
        var byDivision = teachings.stream().collect(groupingBy(DivisionTeaching::divisionId));
        return divisions.stream()
                .map(division -> new DivisionState(
                        division.id(),
                        division.label(),
                        figures.closings().get(division.id()),
                        byDivision.getOrDefault(division.id(), List.of()).stream()
                                .map(figures::state)
                                .toList()))
                .toList();
    }

    private Map<Long, String> names(List<DivisionTeaching> teachings, LocalDate today) {
        var ids = teachings.stream()
                .map(DivisionTeaching::assignmentId)
                .distinct()
                .toList();
        return owed.teachers(ids, today).stream()
                .collect(groupingBy(TeachingTeacher::assignmentId, mapping(TeachingTeacher::name, joining(", "))));
    }

    private static Map<Key, Long> counted(List<TeachingCount> counts) {
        return counts.stream()
                .collect(toMap(count -> new Key(count.divisionId(), count.assignmentId()), TeachingCount::count));
    }

    private record Key(long divisionId, long assignmentId) {}

    private record Figures(
            Map<Key, Long> written,
            Map<Key, Long> cells,
            Map<Key, Long> filled,
            Map<Long, String> names,
            Map<Long, ClosingFact> closings,
            Map<Key, TeachingClosingFact> own) {

        TeachingState state(DivisionTeaching teaching) {
            var key = new Key(teaching.divisionId(), teaching.assignmentId());
            var whole = closings.get(teaching.divisionId());
            var wholeClosed = whole != null && whole.isClosed();
            var alone = own.get(key);
            var closed = alone == null ? wholeClosed : alone.isClosed();
            return new TeachingState(
                    teaching.assignmentId(),
                    teaching.subject(),
                    teaching.structure(),
                    names.getOrDefault(teaching.assignmentId(), ""),
                    closed,
                    wholeClosed && !closed,
                    Math.max(0, teaching.pupils() - written.getOrDefault(key, 0L)),
                    Math.max(0, cells.getOrDefault(key, 0L) - filled.getOrDefault(key, 0L)));
        }
    }
}
