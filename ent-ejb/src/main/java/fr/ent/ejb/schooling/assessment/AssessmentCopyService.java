package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.assessment.AveragingRepository;
import fr.ent.persistence.schooling.assessment.SubSubject;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** One assessment for several classes: the same one, without marks, in the others that he teaches the subject in. */
@Stateless
@RolesAllowed(Role.TEACHER)
public class AssessmentCopyService {

    @Inject
    AssessmentService assessments;

    @Inject
    AssignmentRepository assignments;

    @Inject
    AveragingRepository averagings;

    @Inject
    Caller caller;

    /** Where an assessment of his may be copied to: the same subject in another division or group. */
    public List<Assignment> targets(long assessmentId) {
        var from = assessments.form(assessmentId).assignmentId();
        var given = assignments.ofTeacher(caller.school(), caller.personId(), caller.today());
        var subject = assignments
                .find(caller.school(), from)
                .orElseThrow(NotFound::new)
                .subject()
                .id();
        return Assignment.of(given.stream()
                .filter(each -> each.id() != from && each.subject().id().equals(subject))
                .toList());
    }

    /**
     * Announces it there too: title, day, terms and hour of publication; the sub-subject of the same name when there is
     * one. All of them or none.
     *
     * @param assignmentIds among {@link #targets}
     * @throws BrokenRule assessment.copy.nowhere for none; the rules of {@link AssessmentService#create}
     */
    public void copy(long assessmentId, Collection<Long> assignmentIds) {
        BrokenRule.when(assignmentIds.isEmpty(), "assessment.copy.nowhere");
        var form = assessments.form(assessmentId);
        var part = label(form);
        var allowed = targets(assessmentId).stream().map(Assignment::id).toList();
        for (var target : Set.copyOf(assignmentIds)) {
            NotFound.unless(allowed.contains(target));
            assessments.create(new AssessmentForm(
                    target, form.title(), form.heldOn(), form.terms(), form.publishedAt(), part(target, part), 0));
        }
    }

    private String label(AssessmentForm form) {
        return averagings.subSubjects(form.assignmentId()).stream()
                .filter(part -> part.id().equals(form.partId()))
                .map(SubSubject::label)
                .findFirst()
                .orElse(null);
    }

    private Long part(long assignmentId, String label) {
        return averagings.subSubjects(assignmentId).stream()
                .filter(part -> part.label().equals(label))
                .map(SubSubject::id)
                .findFirst()
                .orElse(null);
    }
}
