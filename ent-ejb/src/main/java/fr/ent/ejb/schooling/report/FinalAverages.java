package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageBook;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import fr.ent.ejb.schooling.assessment.GeneralFormula;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The averages of a period as a report card shows them: those of the marks, but where a teacher gave another one. */
public final class FinalAverages {

    private final AverageBook book;
    private final Map<Key, OverrideFact> overrides = new HashMap<>();

    /** @param overrides those of one period */
    public FinalAverages(AverageBook book, Collection<OverrideFact> overrides) {
        this.book = book;
        overrides.forEach(each -> this.overrides.put(new Key(each.pupilId(), each.subjectId()), each));
    }

    /** A pupil's final average in a subject, or none. */
    public Average average(long pupilId, long subjectId) {
        return override(pupilId, subjectId)
                .map(given -> new Average(Optional.of(Fraction.of(given.points()))))
                .orElseGet(() -> book.average(pupilId, subjectId));
    }

    /** What stands in place of the computed average. */
    public Optional<OverrideFact> override(long pupilId, long subjectId) {
        return Optional.ofNullable(overrides.get(new Key(pupilId, subjectId)));
    }

    /** A pupil's general average, of his final averages. */
    public Average general(long pupilId) {
        var computed = book.general(pupilId);
        if (overrides.keySet().stream().noneMatch(key -> key.pupilId() == pupilId)) {
            return computed.average();
        }
        var given = new HashMap<String, Average>();
        book.subjects()
                .forEach((id, label) -> override(pupilId, id).ifPresent(it -> given.put(label, average(pupilId, id))));
        return GeneralFormula.of(computed.terms().stream()
                        .map(term -> new SubjectTerm(
                                term.subject(), given.getOrDefault(term.subject(), term.average()), term.weight()))
                        .toList())
                .average()
                .rounded(computed.average().rounding());
    }

    /** What those pupils did in a subject. */
    public ClassFigures figures(long subjectId, Collection<Long> pupilIds) {
        return ClassFigures.of(
                pupilIds.stream().map(pupil -> average(pupil, subjectId)).toList());
    }

    /** What those pupils did over all. */
    public ClassFigures generalFigures(Collection<Long> pupilIds) {
        return ClassFigures.of(pupilIds.stream().map(this::general).toList());
    }

    /** The subjects with their labels, in the order of a French dictionary. */
    public Map<Long, String> subjects() {
        return book.subjects();
    }

    private record Key(long pupilId, long subjectId) {}
}
