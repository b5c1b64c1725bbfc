package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.schooling.assessment.AnnualFormula.PeriodTerm;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.MarkFact;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Rounding;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The averages of a year: a book for each of its periods. Nothing here reads a base. */
public final class AnnualBook {

    private final Map<PeriodFact, AverageBook> books = new LinkedHashMap<>();
    private final Map<Long, Rounding> roundings;

    /**
     * @param assessments of each period, by the rules of that period
     * @param marks at all of these
     * @param overrides what stands in place of computed averages in these periods
     * @param roundings by pupil
     */
    public AnnualBook(
            Map<PeriodFact, List<AssessmentFact>> assessments,
            Collection<MarkFact> marks,
            Collection<OverrideFact> overrides,
            Map<Long, Rounding> roundings) {
        this.roundings = roundings;
        var given = overrides.stream().collect(groupingBy(OverrideFact::periodId));
        assessments.forEach((period, facts) -> books.put(
                period,
                new AverageBook(facts, marks).rounded(roundings).given(given.getOrDefault(period.id(), List.of()))));
    }

    /** The periods, in their order. */
    public List<PeriodFact> periods() {
        return List.copyOf(books.keySet());
    }

    /** The subjects of the year with their labels, in the order of a French dictionary. */
    public Map<Long, String> subjects() {
        var labels = new LinkedHashMap<Long, String>();
        books.values().forEach(book -> labels.putAll(book.subjects()));
        return AverageBook.sorted(labels);
    }

    /** A pupil's year in a subject. */
    public AnnualFormula annual(long pupilId, long subjectId) {
        return year(pupilId, book -> book.average(pupilId, subjectId));
    }

    /** A pupil's year over all. */
    public AnnualFormula general(long pupilId) {
        return year(pupilId, book -> book.general(pupilId).average());
    }

    private AnnualFormula year(long pupilId, Function<AverageBook, Average> average) {
        var terms = books.entrySet().stream()
                .map(each -> new PeriodTerm(each.getKey(), average.apply(each.getValue())))
                .toList();
        return AnnualFormula.of(terms, roundings.getOrDefault(pupilId, Rounding.TENTH));
    }
}
