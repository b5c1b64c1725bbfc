package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.schooling.assessment.AverageFormula.Place;
import fr.ent.ejb.schooling.assessment.AverageFormula.Scored;
import fr.ent.ejb.schooling.assessment.GeneralFormula.SubjectTerm;
import fr.ent.persistence.kernel.SortKey;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.MarkFact;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.directory.Rounding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The averages of some pupils in a period: each pupil's mean in each subject over all his marks there, of his division
 * and of his groups alike, or what his teacher gave in its place. Nothing here reads a base.
 */
public final class AverageBook {

    private final Map<Long, List<AssessmentFact>> bySubject;
    private final Map<Long, Map<Long, MarkFact>> markByPupil;
    private final Map<Key, AverageFormula> formulas = new HashMap<>();
    private final Map<Long, Rounding> roundings = new HashMap<>();
    private final Map<Key, OverrideFact> given = new LinkedHashMap<>();

    /** The averages that these marks give; assessments in the order in which a formula tells them. */
    public AverageBook(Collection<AssessmentFact> assessments, Collection<MarkFact> marks) {
        bySubject = bySubject(assessments);
        var byPupil = new HashMap<Long, Map<Long, MarkFact>>();
        marks.forEach(mark ->
                byPupil.computeIfAbsent(mark.pupilId(), key -> new HashMap<>()).put(mark.assessmentId(), mark));
        markByPupil = byPupil;
    }

    /** The averages of these pupils are shown as their levels say; those of the others, to the tenth. */
    public AverageBook rounded(Map<Long, Rounding> byPupil) {
        roundings.putAll(byPupil);
        formulas.clear();
        return this;
    }

    /** These stand in place of computed averages; all of them are of the period of this book. */
    public AverageBook given(Collection<OverrideFact> overrides) {
        overrides.forEach(each -> given.put(new Key(each.pupilId(), each.subjectId()), each));
        return this;
    }

    /** What a teacher gave a pupil in place of his computed average in a subject. */
    public Optional<OverrideFact> override(long pupilId, long subjectId) {
        return Optional.ofNullable(given.get(new Key(pupilId, subjectId)));
    }

    private Rounding rounding(long pupilId) {
        return roundings.getOrDefault(pupilId, Rounding.TENTH);
    }

    /** A subject has one label: its first assessment tells it. */
    private static Map<Long, List<AssessmentFact>> bySubject(Collection<AssessmentFact> assessments) {
        var found = new HashMap<Long, List<AssessmentFact>>();
        assessments.forEach(fact -> found.computeIfAbsent(fact.subjectId(), key -> new ArrayList<>())
                .add(fact));
        var sorted = new LinkedHashMap<Long, List<AssessmentFact>>();
        found.values().stream()
                .sorted(SortKey.by(facts -> facts.get(0).subject()))
                .forEach(facts -> sorted.put(facts.get(0).subjectId(), facts));
        return sorted;
    }

    /** The subjects with their labels, in the order of a French dictionary. */
    public Map<Long, String> subjects() {
        var labels = new LinkedHashMap<Long, String>();
        bySubject.forEach((id, facts) -> labels.put(id, facts.get(0).subject()));
        var marked = labels.size();
        given.values().forEach(each -> labels.putIfAbsent(each.subjectId(), each.subject()));
        return labels.size() == marked ? labels : sorted(labels);
    }

    /** In the order of a French dictionary. */
    static Map<Long, String> sorted(Map<Long, String> labels) {
        var sorted = new LinkedHashMap<Long, String>();
        labels.entrySet().stream()
                .sorted(SortKey.by(Map.Entry<Long, String>::getValue))
                .forEach(subject -> sorted.put(subject.getKey(), subject.getValue()));
        return sorted;
    }

    /** The assessments of a subject, in their order; none when there is none. */
    public List<AssessmentFact> assessments(long subjectId) {
        return bySubject.getOrDefault(subjectId, List.of());
    }

    /** How a pupil's computed average in a subject is reached: his own marks only. */
    public AverageFormula formula(long pupilId, long subjectId) {
        return formulas.computeIfAbsent(
                new Key(pupilId, subjectId), key -> AverageFormula.of(scored(pupilId, subjectId), rounding(pupilId)));
    }

    /** A pupil's final average in a subject, or none. */
    public Average average(long pupilId, long subjectId) {
        return override(pupilId, subjectId)
                .map(fact -> new Average(Optional.of(Fraction.of(fact.points())), rounding(pupilId)))
                .orElseGet(() -> formula(pupilId, subjectId).average());
    }

    /** How a pupil's general average is reached, each subject for one. */
    public GeneralFormula general(long pupilId) {
        var terms = subjects().entrySet().stream()
                .map(subject -> SubjectTerm.once(subject.getValue(), average(pupilId, subject.getKey())))
                .toList();
        return GeneralFormula.of(terms, rounding(pupilId));
    }

    /** What those pupils did in a subject. */
    public ClassFigures figures(long subjectId, Collection<Long> pupilIds) {
        return ClassFigures.of(
                pupilIds.stream().map(pupil -> average(pupil, subjectId)).toList());
    }

    /** What all pupils with a mark did in a subject. */
    public ClassFigures figures(long subjectId) {
        return figures(subjectId, markByPupil.keySet());
    }

    /** What those pupils did over all. */
    public ClassFigures generalFigures(Collection<Long> pupilIds) {
        return ClassFigures.of(
                pupilIds.stream().map(pupil -> general(pupil).average()).toList());
    }

    /** What a pupil has at an assessment, null when nothing. */
    public MarkFact mark(long pupilId, long assessmentId) {
        return markByPupil.getOrDefault(pupilId, Map.of()).get(assessmentId);
    }

    private List<Scored> scored(long pupilId, long subjectId) {
        return Replacements.weighed(asTheyStand(pupilId, subjectId));
    }

    private List<Scored> asTheyStand(long pupilId, long subjectId) {
        var mine = markByPupil.getOrDefault(pupilId, Map.of());
        return assessments(subjectId).stream()
                .filter(fact -> mine.containsKey(fact.id()))
                .map(fact -> new Scored(
                        fact.id(),
                        fact.title(),
                        fact.heldOn(),
                        mine.get(fact.id()).value(),
                        Weighing.of(fact),
                        Place.of(fact)))
                .toList();
    }

    private record Key(long pupilId, long subjectId) {}
}
