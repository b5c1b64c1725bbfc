package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.PeriodChoice;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.report.AppreciationRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** What the head sees of periods: which divisions are closed, and who still owes what. */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY})
public class PeriodBoardService {

    @Inject
    SchoolRepository schools;

    @Inject
    StructureRepository structures;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    AppreciationRepository appreciations;

    @Inject
    OwedBook owed;

    @Inject
    ReportPolicy policy;

    @Inject
    Caller caller;

    /** @param periodId null for the period of today */
    public PeriodBoard board(Long periodId) {
        Forbidden.unless(policy.mayClose());
        var today = caller.today();
        var divisions = structures.divisions(caller.school(), SchoolYear.firstYearOf(today));
        var ids = divisions.stream().map(Division::id).toList();
        var periods = gradingPeriods.ofStructures(caller.school(), ids, today);
        var shown = PeriodChoice.of(periods, periodId, today);
        return shown.map(period -> new PeriodBoard(periods, period, states(divisions, period)))
                .orElseGet(() -> new PeriodBoard(periods, null, List.of()));
    }

    private List<DivisionState> states(List<Division> divisions, PeriodFact period) {
        var kind = schools.yearOf(caller.school(), caller.today())
                .orElseThrow(NotFound::new)
                .periodKind();
        var following = divisions.stream()
                .filter(division -> division.ownPeriodKind().orElse(kind) == period.kind())
                .toList();
        return owed.of(following, period.id(), period.days(), caller.today());
    }

    /**
     * One division in one of its periods.
     *
     * @param periodId null for the last one that began
     */
    public DivisionPeriodPage page(long divisionId, Long periodId) {
        Forbidden.unless(policy.mayClose());
        var division = structures
                .find(caller.school(), divisionId)
                .filter(Division.class::isInstance)
                .map(Division.class::cast)
                .orElseThrow(NotFound::new);
        var period = DivisionPeriods.shown(closings.periods(caller.school(), divisionId), periodId, caller.today());
        var days = period.days();
        var state =
                owed.of(List.of(division), period.id(), days, caller.today()).get(0);
        var day = caller.today().isAfter(period.endsOn()) ? period.endsOn() : caller.today();
        var pupils =
                structures.pupils(divisionId, day).stream().map(PupilName::id).toList();
        return new DivisionPeriodPage(
                period, state, closings.events(divisionId, period.id()), appreciations.proposals(pupils, period.id()));
    }
}
