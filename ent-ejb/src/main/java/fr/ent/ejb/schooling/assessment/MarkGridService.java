package fr.ent.ejb.schooling.assessment;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.schooling.assessment.Assessment;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.assessment.MarkCell;
import fr.ent.persistence.schooling.assessment.MarkRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The grid of one assessment: read it, send cells of it, read who changed what. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
public class MarkGridService {

    @Inject
    AssessmentRepository assessments;

    @Inject
    MarkRepository marks;

    @Inject
    MarkEntryService entries;

    @Inject
    AssessmentPolicy policy;

    @Inject
    MarkReads reads;

    @Inject
    Caller caller;

    /** The grid, for who gives its marks and for who may read them; it takes as many queries for 5 pupils as for 35. */
    public MarkGrid grid(long assessmentId) {
        var assessment = found(assessmentId);
        var writes = admitted(assessment) == Ruling.TEACHES;
        var cells = marks.cells(assessment).stream().collect(toMap(MarkCell::pupilId, cell -> cell));
        return MarkGrid.of(assessment, writes, marks.pupils(assessment, caller.today()), cells);
    }

    /**
     * Keeps what was typed, each cell for itself: see {@link GridSaved}. The same cells sent twice are kept once. Who
     * collides with another in the same instant is tried once more, and then finds what the other wrote.
     *
     * @param cells by pupil; ids of others are refused
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @RolesAllowed({Role.TEACHER, Role.PRINCIPAL, Role.DEPUTY})
    public GridSaved save(long assessmentId, Map<Long, CellEntry> cells) {
        try {
            return entries.save(assessmentId, cells);
        } catch (EJBException collided) {
            return entries.save(assessmentId, cells);
        }
    }

    /** Every change of its marks, the newest first. */
    public MarkHistoryPage history(long assessmentId) {
        var assessment = readable(assessmentId);
        return new MarkHistoryPage(
                assessment.title(),
                assessment.assignment().subject().label(),
                assessment.assignment().structure().label(),
                List.copyOf(marks.history(assessment)));
    }

    private Assessment readable(long assessmentId) {
        var assessment = found(assessmentId);
        admitted(assessment);
        return assessment;
    }

    private Ruling admitted(Assessment assessment) {
        var ruling = policy.reading(assessment.assignment());
        reads.admit(
                ruling,
                "assessment.markGrid.read",
                assessment.assignment().structure().id(),
                assessment.id());
        return ruling;
    }

    private Assessment found(long assessmentId) {
        return assessments.find(caller.school(), assessmentId).orElseThrow(NotFound::new);
    }
}
