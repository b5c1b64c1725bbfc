package fr.ent.ejb.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.report.OwedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds teachings of a division of the caller's school. */
@ApplicationScoped
class TeachingDesk {

    @Inject
    AssignmentRepository assignments;

    @Inject
    OwedRepository owed;

    @Inject
    Caller caller;

    /** One that pupils of the division follow today, in the division or in a group; @throws NotFound for any other */
    TeachingAssignment of(Structure division, long assignmentId) {
        var followed = owed.teachings(List.of(division.id()), caller.today()).stream()
                .anyMatch(teaching -> teaching.assignmentId() == assignmentId);
        NotFound.unless(followed);
        return assignments.find(caller.school(), assignmentId).orElseThrow(NotFound::new);
    }
}
