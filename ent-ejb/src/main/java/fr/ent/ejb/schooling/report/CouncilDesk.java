package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.DivisionPeriod;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Who sits at which council: all of the school for the head and the deputy, his own division for a form tutor. */
@ApplicationScoped
class CouncilDesk {

    @Inject
    StructureRepository structures;

    @Inject
    AssignmentRepository assignments;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    MarkRepository marks;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    /** The divisions whose council the caller holds. */
    List<Division> divisions() {
        return policy.mayClose()
                ? structures.divisions(caller.school(), SchoolYear.firstYearOf(caller.today()))
                : caller.is(Role.TEACHER)
                        ? assignments.tutoredBy(caller.school(), caller.personId(), caller.today())
                        : List.of();
    }

    /** A division in a period: three queries. @throws NotFound unless the caller holds that council */
    Table table(long divisionId, Long periodId) {
        var division = division(divisionId);
        var all = closings.periods(caller.school(), divisionId);
        var shown = DivisionPeriods.shown(all, periodId, caller.today());
        var pupils = new LinkedHashMap<Long, GridPupil>();
        marks.pupils(divisionId, new Days(lastDay(shown), lastDay(shown)))
                .forEach(pupil -> pupils.putIfAbsent(pupil.pupilId(), pupil));
        return new Table(
                division,
                all.stream().filter(period -> period.rank() <= shown.rank()).toList(),
                shown,
                List.copyOf(pupils.values()));
    }

    /** Found among those that he tutors, so that the policy's question and the division are one query. */
    private Division division(long divisionId) {
        if (policy.mayClose()) {
            return structures
                    .find(caller.school(), divisionId)
                    .filter(Division.class::isInstance)
                    .map(Division.class::cast)
                    .orElseThrow(NotFound::new);
        }
        return divisions().stream()
                .filter(division -> division.id() == divisionId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The day that says who is in the division: today, or the last day of a period that is over. */
    private LocalDate lastDay(DivisionPeriod period) {
        var today = caller.today();
        return today.isAfter(period.endsOn()) ? period.endsOn() : today;
    }

    /** @param periods up to the one shown */
    record Table(Division division, List<DivisionPeriod> periods, DivisionPeriod period, List<GridPupil> pupils) {

        List<Long> pupilIds() {
            return pupils.stream().map(GridPupil::pupilId).toList();
        }

        List<Long> periodIds() {
            return periods.stream().map(DivisionPeriod::id).toList();
        }
    }
}
