package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.ejb.schooling.assessment.AssessmentPolicy;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may do what with periods, appreciations and councils (RULES 4.1, 4.8): the head and the deputy close and open; who
 * teaches writes his own appreciations and reads no other one; the head, the deputy and the form tutor hold the council.
 */
@ApplicationScoped
public class ReportPolicy {

    @Inject
    AssessmentPolicy marks;

    @Inject
    Caller caller;

    /** May he close periods of this school, open them, say when families read, and decide on corrections? */
    public boolean mayClose() {
        return caller.is(Role.PRINCIPAL, Role.DEPUTY);
    }

    /** May he say what councils are offered, and the quiet hours? */
    public boolean maySet() {
        return caller.is(Role.PRINCIPAL, Role.DEPUTY);
    }

    /** May he write appreciations of it? He teaches it today. */
    public boolean mayWrite(TeachingAssignment assignment) {
        return marks.mayWrite(assignment);
    }

    /** May he hold the council of that division: read all of it and write its words? With the rule that decides. */
    public Ruling council(Structure division) {
        return marks.readingAll(division);
    }
}
