package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.AssessmentRepository.Days;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.directory.GradingPeriod;
import fr.ent.persistence.schooling.directory.Rounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Opens the averages of a division in several of its periods, for who sums them up. Who asks may read them. */
@ApplicationScoped
public class DivisionBooks {

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    OverrideRepository overrides;

    /**
     * One book for each period, in their order. Three queries.
     *
     * @param periods of one division and kind, the earliest first, at least one
     * @param roundings how each pupil's averages are shown; whoever is not there has no final average of a teacher
     */
    public List<AverageBook> of(String uai, long divisionId, List<Span> periods, Map<Long, Rounding> roundings) {
        var last = periods.get(periods.size() - 1);
        var days = new Days(periods.get(0).days().first(), last.days().last());
        var facts = assessments.ofDivision(uai, divisionId, days, last.kind());
        var at = marks.at(facts.stream().map(AssessmentFact::id).toList());
        var given = overrides
                .of(roundings.keySet(), periods.stream().map(Span::id).toList())
                .stream()
                .collect(groupingBy(OverrideFact::periodId));
        return periods.stream()
                .map(period -> new AverageBook(period.held(facts), at)
                        .rounded(roundings)
                        .given(given.getOrDefault(period.id(), List.of())))
                .toList();
    }

    /** A grading period. */
    public record Span(long id, GradingPeriod.Kind kind, Days days) {

        private List<AssessmentFact> held(List<AssessmentFact> facts) {
            return facts.stream()
                    .filter(fact -> !fact.heldOn().isBefore(days.first())
                            && !fact.heldOn().isAfter(days.last()))
                    .toList();
        }
    }
}
