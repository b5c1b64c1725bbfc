package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.GridPupil;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Structure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Opens the averages of a division or group in a grading period. Who asks has found it and may read it. */
@ApplicationScoped
class AverageBooks {

    @Inject
    MarkRepository marks;

    @Inject
    OverrideRepository overrides;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    Caller caller;

    /** The period that was asked for, or that of today; a school without periods has no averages to show. */
    Page page(Structure structure, Long periodId) {
        var today = caller.today();
        var periods = gradingPeriods.ofStructures(caller.school(), Set.of(structure.id()), today);
        return new Page(periods, PeriodChoice.of(periods, periodId, today).orElseThrow(NotFound::new));
    }

    /** The averages of these pupils at these assessments, by the rules of their teachings and levels, with what their teachers gave. */
    AverageBook of(List<AssessmentFact> facts, Pupils pupils, Page page) {
        var roundings = pupils.own().stream().collect(toMap(GridPupil::pupilId, GridPupil::rounding));
        return new AverageBook(
                        facts, marks.at(facts.stream().map(AssessmentFact::id).toList()))
                .rounded(roundings)
                .given(overrides.of(roundings.keySet(), List.of(page.period().id())));
    }

    /** Those whose own division has the period; of a group that is cut in two ways, the others have another one. */
    Pupils pupils(Structure structure, Page page) {
        return pupils(structure, page, page.days());
    }

    /** The same, of all the days from the first period of its kind that there is to the last. */
    Pupils pupilsOfYear(Structure structure, Page page) {
        var first = page.ofKind()
                .map(PeriodFact::startsOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        var last =
                page.ofKind().map(PeriodFact::endsOn).max(LocalDate::compareTo).orElseThrow();
        return pupils(structure, page, new Days(first, last));
    }

    private Pupils pupils(Structure structure, Page page, Days days) {
        var once = new LinkedHashMap<Long, GridPupil>();
        marks.pupils(structure.id(), days).forEach(pupil -> once.putIfAbsent(pupil.pupilId(), pupil));
        if (!page.isMixed()) {
            return new Pupils(List.copyOf(once.values()), 0);
        }
        var kinds = gradingPeriods.kinds(structure.id(), caller.today());
        var kind = page.period().kind();
        var own = once.values().stream()
                .filter(pupil -> kinds.getOrDefault(pupil.pupilId(), kind) == kind)
                .toList();
        return new Pupils(own, once.size() - own.size());
    }

    /** A school without periods has no averages to show: its pages do not exist. */
    record Page(List<PeriodFact> periods, PeriodFact period) {

        Days days() {
            return period.days();
        }

        Stream<PeriodFact> ofKind() {
            return periods.stream().filter(other -> other.kind() == period.kind());
        }

        /** Those of the kind of this one that have begun on that day. */
        List<PeriodFact> begun(LocalDate day) {
            return ofKind().filter(other -> !other.startsOn().isAfter(day)).toList();
        }

        boolean isMixed() {
            return periods.stream().anyMatch(other -> other.kind() != period.kind());
        }

        AverageTable.Periods shown(int others) {
            return new AverageTable.Periods(periods, period, others);
        }
    }

    /** @param others how many are not shown */
    record Pupils(List<GridPupil> own, int others) {

        String name(long pupilId) {
            return own.stream()
                    .filter(pupil -> pupil.pupilId() == pupilId)
                    .map(GridPupil::inList)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }
}
