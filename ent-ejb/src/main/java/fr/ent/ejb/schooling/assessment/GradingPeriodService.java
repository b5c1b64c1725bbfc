package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.AuditLog;
import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.SchoolSettingsPolicy;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.PeriodClosingRepository;
import fr.ent.persistence.schooling.directory.Division;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.GradingPeriod.Kind;
import fr.ent.persistence.schooling.directory.SchoolRepository;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the current school cuts its year: trimesters or semesters, for most divisions and for those that differ, and their
 * days. Marks stay where they are: each falls in the period that holds its day. A change that would leave a published
 * assessment without a period is refused; each change leaves a line with what was before and after.
 */
@Stateless
@RolesAllowed({Role.PRINCIPAL, Role.DEPUTY, Role.SCHOOL_ADMIN})
public class GradingPeriodService {

    private static final String KIND = "assessment.periods.cut";
    private static final String DIVISIONS = "assessment.periods.cutDivisions";
    private static final String DAYS = "assessment.periods.move";

    @Inject
    SchoolRepository schools;

    @Inject
    StructureRepository structures;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    PeriodClosingRepository closings;

    @Inject
    SchoolSettingsPolicy policy;

    @Inject
    Caller caller;

    @Inject
    AuditLog audit;

    /** The plan of the year of today; none when that year is not opened yet. */
    public Optional<PeriodPlan> plan() {
        Forbidden.unless(policy.maySet());
        return schools.yearOf(caller.school(), caller.today()).map(this::plan);
    }

    /**
     * Cuts the year of all divisions that say nothing of their own.
     *
     * @param stamp of the plan as it was read
     * @throws BrokenRule assessment.period.changedMeanwhile, assessment.period.leavesPublished,
     *     assessment.period.closedCut
     */
    @Audited(value = KIND, onlyRefusals = true)
    public void cut(Kind kind, int stamp) {
        var year = year(stamp);
        if (year.periodKind() != kind) {
            keepClosed(year, division -> division.ownPeriodKind().isEmpty());
            audit.granted(KIND, year.firstYear() + " " + year.periodKind() + " -> " + kind);
            schools.openPeriods(year, kind);
            year.cutInto(kind);
            keepPublished(year);
        }
    }

    /**
     * Lets divisions differ from the school.
     *
     * @param own kind by division, null: as the school; divisions that are not named stay as they are
     * @param stamp of the plan as it was read
     * @throws BrokenRule as {@link #cut}
     */
    @Audited(value = DIVISIONS, onlyRefusals = true)
    public void cutDivisions(Map<Long, Kind> own, int stamp) {
        var year = year(stamp);
        for (var division : divisions(year)) {
            if (own.containsKey(division.id())) {
                cut(year, division, own.get(division.id()));
            }
        }
        keepPublished(year);
    }

    private void cut(SchoolYear year, Division division, Kind own) {
        var before = division.ownPeriodKind().orElse(null);
        if (before != own) {
            if (kindOf(year, before) != kindOf(year, own)) {
                keepClosed(year, division::equals);
            }
            audit.granted(DIVISIONS, division.id() + " " + before + " -> " + own);
            schools.openPeriods(year, own == null ? year.periodKind() : own);
            division.cutInto(own);
        }
    }

    /**
     * Moves the periods of one kind.
     *
     * @param stamp of the plan as it was read
     * @throws BrokenRule the rules of {@link fr.ent.persistence.schooling.directory.GradingPeriods#run}; as {@link #cut}
     */
    @Audited(value = DAYS, onlyRefusals = true)
    public void move(PeriodPlan.Cut wanted, int stamp) {
        var year = year(stamp);
        var periods = schools.periods(year).stream()
                .filter(known -> known.kind() == wanted.kind())
                .findFirst()
                .orElseThrow(NotFound::new);
        var before = PeriodPlan.Cut.of(periods);
        if (!before.equals(wanted)) {
            var days = new HashMap<Long, Days>();
            periods.all().forEach(period -> days.put(period.id(), days(period)));
            periods.run(wanted.first(), wanted.lastDays());
            periods.all().stream()
                    .filter(period -> !days(period).equals(days.get(period.id())))
                    .forEach(period ->
                            BrokenRule.when(isClosed(year, period), "assessment.period.closedMoves", period.rank()));
            audit.granted(DAYS, wanted.kind() + " " + before.written() + " -> " + wanted.written());
            keepPublished(year);
        }
    }

    private static Kind kindOf(SchoolYear year, Kind own) {
        return own == null ? year.periodKind() : own;
    }

    private static Days days(GradingPeriod period) {
        return new Days(period.startsOn(), period.endsOn());
    }

    private boolean isClosed(SchoolYear year, GradingPeriod period) {
        return closings.closedIn(year).stream().anyMatch(closed -> closed.periodId() == period.id());
    }

    /** What is closed stays as it was: a division that has a closed period is not cut in another way. */
    private void keepClosed(SchoolYear year, Predicate<Division> changed) {
        var concerned =
                divisions(year).stream().filter(changed).map(Division::id).toList();
        BrokenRule.when(
                closings.closedIn(year).stream().anyMatch(closed -> concerned.contains(closed.divisionId())),
                "assessment.period.closedCut");
    }

    private void keepPublished(SchoolYear year) {
        for (var periods : schools.periods(year)) {
            var days = new Days(periods.firstDay(), periods.lastDay());
            var outside = gradingPeriods.publishedOutside(year, periods.kind(), days);
            BrokenRule.when(
                    !outside.isEmpty(),
                    "assessment.period.leavesPublished",
                    outside.size(),
                    outside.stream().findFirst().orElse(year.startsOn()));
        }
    }

    private SchoolYear year(int stamp) {
        Forbidden.unless(policy.maySet());
        var year = schools.yearOf(caller.school(), caller.today()).orElseThrow(NotFound::new);
        BrokenRule.when(plan(year).stamp() != stamp, "assessment.period.changedMeanwhile");
        return year;
    }

    private PeriodPlan plan(SchoolYear year) {
        return PeriodPlan.of(year, schools.periods(year), divisions(year));
    }

    private List<Division> divisions(SchoolYear year) {
        return structures.divisions(caller.school(), year.firstYear());
    }
}
