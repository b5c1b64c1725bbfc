package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.kernel.Fraction;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.LatestMark;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideFact;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.directory.Rounding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pupil and his guardians read of his marks: a pupil from the instant of publication, a guardian after the delay
 * that the school set. As many queries for one subject as for twelve, for 5 pupils in the class as for 35.
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class PupilMarksService {

    private static final Duration LATELY = Duration.ofDays(60);

    @Inject
    PupilAccess access;

    @Inject
    GradingPeriodRepository gradingPeriods;

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    OverrideRepository overrides;

    @Inject
    FigureCache known;

    @Inject
    Clock clock;

    /**
     * The marks of a pupil in a period.
     *
     * @param periodId null for the one of today, or the last one that began
     * @throws NotFound for a pupil whose marks the caller may not read, or a period that is not his
     */
    public PupilMarks marks(long pupilId, Long periodId) {
        var pupil = access.requireMarks(pupilId);
        var today = pupil.dayAt(clock.instant());
        var periods = gradingPeriods.ofPupil(pupilId, today);
        var shown = PeriodChoice.of(periods, periodId, today);
        if (shown.isEmpty()) {
            return new PupilMarks(pupilId, periods, null, List.of(), GeneralFormula.of(List.of()));
        }
        var period = shown.get();
        var visible = assessments.publishedTo(pupilId, period.days(), readableBy(pupil, period.guardianDelayHours()));
        var own = new AverageBook(visible, marks.of(pupilId, ids(visible)))
                .rounded(Map.of(pupilId, period.rounding()))
                .given(period.closed() ? overrides.finalOf(pupilId, List.of(period.id())) : List.of());
        var subjects = subjects(pupilId, own, period.rounding());
        return new PupilMarks(pupilId, periods, period, subjects, own.general(pupilId));
    }

    /**
     * The last marks that the caller may see, of himself and of each child whose marks he may read, the newest first.
     *
     * @param most how many for each pupil
     * @return by pupil; without those who have none
     */
    public Map<Long, List<PupilMarks.Latest>> latest(int most) {
        var pupils = new LinkedHashMap<Long, FamilyPupil>();
        access.pupils().stream()
                .filter(pupil -> pupil.rights().marks())
                .forEach(pupil -> pupils.put(pupil.id(), pupil));
        var now = clock.instant();
        var found = marks.latest(pupils.keySet(), now.minus(LATELY), now).stream()
                .filter(mark ->
                        !mark.publishedAt().isAfter(readableBy(pupils.get(mark.pupilId()), mark.guardianDelayHours())))
                .collect(groupingBy(
                        LatestMark::pupilId,
                        LinkedHashMap::new,
                        mapping(mark -> latest(mark, pupils.get(mark.pupilId())), toList())));
        found.replaceAll((pupil, all) -> all.stream().limit(most).toList());
        return found;
    }

    /** A mark is readable when it was published at this instant or before. */
    private Instant readableBy(FamilyPupil pupil, int guardianDelayHours) {
        var now = clock.instant();
        return pupil.rights().self() ? now : now.minus(Duration.ofHours(guardianDelayHours));
    }

    private static PupilMarks.Latest latest(LatestMark mark, FamilyPupil pupil) {
        var delay = pupil.rights().self() ? Duration.ZERO : Duration.ofHours(mark.guardianDelayHours());
        return new PupilMarks.Latest(
                mark.subject(),
                mark.title(),
                mark.heldOn(),
                mark.value(),
                Fraction.of(mark.scale()),
                mark.publishedAt().plus(delay));
    }

    private List<PupilMarks.Subject> subjects(long pupilId, AverageBook own, Rounding rounding) {
        var figures = figures(own);
        var subjects = new ArrayList<PupilMarks.Subject>();
        own.subjects().forEach((id, label) -> {
            var items = own.assessments(id).stream()
                    .filter(fact -> own.mark(pupilId, fact.id()) != null)
                    .map(fact -> item(fact, own, pupilId))
                    .toList();
            var given = own.override(pupilId, id);
            if (!items.isEmpty() || given.isPresent()) {
                var formula = own.formula(pupilId, id);
                subjects.add(new PupilMarks.Subject(
                        id,
                        label,
                        items,
                        formula,
                        own.average(pupilId, id),
                        given.map(OverrideFact::reason).orElse(null),
                        figures.getOrDefault(id, ClassFigures.of(List.of()))
                                .rounded(rounding)
                                .forFamilies()));
            }
        });
        return List.copyOf(subjects);
    }

    private static PupilMarks.Item item(AssessmentFact fact, AverageBook own, long pupilId) {
        var mark = own.mark(pupilId, fact.id());
        var remark = mark.remark() == null ? "" : mark.remark();
        return new PupilMarks.Item(fact.id(), fact.title(), fact.heldOn(), mark.value(), Weighing.of(fact), remark);
    }

    /** The figures of each subject: those already known, and the others from the marks of all, read at once. */
    private Map<Long, ClassFigures> figures(AverageBook own) {
        var figures = new HashMap<Long, ClassFigures>();
        var missing = new ArrayList<AssessmentFact>();
        own.subjects().keySet().forEach(subject -> {
            var facts = own.assessments(subject);
            known.find(facts).ifPresentOrElse(found -> figures.put(subject, found), () -> missing.addAll(facts));
        });
        var others = new AverageBook(missing, marks.at(ids(missing)));
        others.subjects().keySet().forEach(subject -> {
            var made = others.figures(subject);
            known.remember(others.assessments(subject), made);
            figures.put(subject, made);
        });
        return figures;
    }

    private static List<Long> ids(List<AssessmentFact> facts) {
        return facts.stream().map(AssessmentFact::id).toList();
    }
}
