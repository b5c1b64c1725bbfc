package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.persistence.schooling.assessment.AssessmentLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** On the home of a teacher: the grid of his last assessment, one click away. */
@Named
@RequestScoped
public class LastGridView {

    @Inject
    AssessmentService assessments;

    @Inject
    Caller caller;

    private AssessmentLine last;
    private boolean read;

    /** His last assessment, null for who teaches nothing or gave none. */
    public AssessmentLine getLast() {
        if (!read) {
            read = true;
            last = caller.is(Role.TEACHER) ? assessments.last().orElse(null) : null;
        }
        return last;
    }

    /** "5e B · Mathématiques · lun. 12 oct." */
    public String getFacts() {
        return getLast().structure() + " · " + getLast().subject() + " · "
                + Shown.onPage().day(getLast().heldOn());
    }
}
