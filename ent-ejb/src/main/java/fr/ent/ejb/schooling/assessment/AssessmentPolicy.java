package fr.ent.ejb.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may do what with marks (RULES 4.8). Only those who teach give a mark; the form tutor and the head read them and
 * change none. A CPE, a supervisor, the office, an inspector and the administrator of the ENT see no mark.
 */
@ApplicationScoped
public class AssessmentPolicy {

    @Inject
    Caller caller;

    @Inject
    AssignmentRepository assignments;

    /** May he announce assessments of it and give marks? He teaches it today. */
    public boolean mayWrite(TeachingAssignment assignment) {
        return writing(assignment).granted();
    }

    /** {@link #mayWrite}, with the rule that decides. */
    public Ruling writing(TeachingAssignment assignment) {
        return caller.ruling(Role.TEACHER)
                .and(() -> Ruling.when(
                        assignments.isGivenBy(assignment.id(), caller.personId(), caller.today()),
                        Ruling.TEACHES,
                        Ruling.NOT_TEACHING));
    }

    /** May he read its marks? He teaches it today, or may read the whole division or group. */
    public boolean mayRead(TeachingAssignment assignment) {
        return reading(assignment).granted();
    }

    /** {@link #mayRead}, with the rule that decides. */
    public Ruling reading(TeachingAssignment assignment) {
        return writing(assignment).or(() -> readingAll(assignment.structure()));
    }

    /** May he read every mark of its pupils? The head and the deputy; the form tutor of the division today. */
    public boolean mayReadAll(Structure structure) {
        return readingAll(structure).granted();
    }

    /** {@link #mayReadAll}, with the rule that decides. */
    public Ruling readingAll(Structure structure) {
        return readingSchool().or(() -> caller.ruling(Role.TEACHER)
                .and(() -> Ruling.when(
                        assignments.isFormTutor(structure.id(), caller.personId(), caller.today()),
                        Ruling.FORM_TUTOR,
                        Ruling.NOT_TUTOR)));
    }

    /** May he read every mark of the school? */
    public boolean mayReadSchool() {
        return readingSchool().granted();
    }

    private Ruling readingSchool() {
        return caller.ruling(Role.PRINCIPAL, Role.DEPUTY);
    }
}
