package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.schooling.assessment.AssessmentFact;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.GradingPeriodRepository;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import fr.ent.persistence.schooling.assessment.OverrideRepository;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.persistence.schooling.directory.Rounding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The averages of a pupil's year, for himself and his guardians: what {@link PupilMarksService} shows, period by period. */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class PupilYearService {

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
    Clock clock;

    /**
     * The year of a pupil.
     *
     * @throws fr.ent.ejb.kernel.NotFound for a pupil whose marks the caller may not read
     */
    public PupilYear year(long pupilId) {
        var pupil = access.requireMarks(pupilId);
        var today = LocalDate.ofInstant(clock.instant(), pupil.school().zone());
        var facts = new LinkedHashMap<PeriodFact, List<AssessmentFact>>();
        gradingPeriods.ofPupil(pupilId, today).stream()
                .filter(period -> !period.startsOn().isAfter(today))
                .forEach(period -> facts.put(period, published(pupil, period)));
        var ids = facts.values().stream()
                .flatMap(List::stream)
                .map(AssessmentFact::id)
                .toList();
        var rounding =
                facts.keySet().stream().findFirst().map(PeriodFact::rounding).orElse(Rounding.TENTH);
        var closed = overrides.finalOf(
                pupilId, facts.keySet().stream().map(PeriodFact::id).toList());
        var book = new AnnualBook(facts, marks.of(pupilId, ids), closed, Map.of(pupilId, rounding));
        var subjects = book.subjects().entrySet().stream()
                .map(subject -> new PupilYear.Subject(subject.getValue(), book.annual(pupilId, subject.getKey())))
                .filter(subject -> subject.year().average().isMarked())
                .toList();
        return new PupilYear(pupilId, book.periods(), subjects, book.general(pupilId));
    }

    private List<AssessmentFact> published(FamilyPupil pupil, PeriodFact period) {
        var delay = pupil.rights().self() ? Duration.ZERO : Duration.ofHours(period.guardianDelayHours());
        return assessments.publishedTo(
                pupil.id(), period.days(), clock.instant().minus(delay));
    }
}
