package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.Mark;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;

/** One save of a grid in one transaction; {@link MarkGridService#save} tries it again when it collided. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class MarkEntryService {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    AssessmentPolicy policy;

    @Inject
    PeriodLock lock;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<MarksChanged> changes;

    /**
     * Keeps what may be kept of these cells, with its history, and answers for the others.
     *
     * @throws Forbidden for who may read the grid and gives none of its marks
     */
    @Audited("assessment.marks.save")
    public GridSaved save(long assessmentId, Map<Long, CellEntry> cells) {
        assessments.countSave(assessmentId); // first: after it EclipseLink reads again, for each mark, what it had
        var assessment = assessments.find(caller.school(), assessmentId).orElseThrow(NotFound::new);
        if (!policy.mayWrite(assessment.assignment())) {
            NotFound.unless(policy.mayReadAll(assessment.assignment().structure()));
            throw new Forbidden();
        }
        var written = marks.of(assessment).stream().collect(toMap(Mark::pupilId, mark -> mark));
        var pupilIds = new HashSet<>(marks.pupilIds(assessment, caller.today()));
        pupilIds.addAll(written.keySet());
        var now = clock.instant();
        var entry = new MarkEntry(assessment, written, pupilIds, caller.personId(), now)
                .locking(lock.pupils(assessment.assignment(), assessment.heldOn()));
        new TreeMap<>(cells).forEach(entry::enter);
        entry.fresh().forEach(marks::add);
        entry.history().forEach(marks::add);
        assessments.flush();
        if (!entry.history().isEmpty() && isNews(assessment, now)) {
            changes.fire(new MarksChanged(assessmentId, now));
        }
        return entry.result(marks.namesOf(entry.others()));
    }

    /** What guardians will read later is told of when they do, all at once; a minute for who does so just now. */
    private static boolean isNews(Assessment assessment, Instant now) {
        return assessment
                .readableByGuardiansAt()
                .filter(at -> at.isBefore(now.plus(MARGIN)))
                .isPresent();
    }
}
