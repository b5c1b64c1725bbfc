package fr.ent.ejb.schooling.directory;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who reads the lists of pupils and their adults (RULES.md §4.8). Nobody reads an address here. */
@ApplicationScoped
public class DirectoryPolicy {

    @Inject
    Caller caller;

    @Inject
    AssignmentRepository assignments;

    /** All divisions of the school, rather than only one's own? */
    public boolean seesAllDivisions() {
        return seeingAllDivisions().granted();
    }

    private Ruling seeingAllDivisions() {
        return caller.ruling(
                Role.EDUCATION_ADVISER,
                Role.SUPERVISOR,
                Role.LIBRARIAN,
                Role.OFFICE,
                Role.PRINCIPAL,
                Role.DEPUTY,
                Role.SCHOOL_ADMIN);
    }

    /** This division or group? A teacher: those that he teaches or whose form tutor he is. */
    public boolean maySee(long structureId) {
        return seeing(structureId).granted();
    }

    /** {@link #maySee}, with the rule that decides. */
    public Ruling seeing(long structureId) {
        return seeingAllDivisions().or(() -> caller.ruling(Role.TEACHER).and(() -> his(structureId)));
    }

    private Ruling his(long structureId) {
        if (assignments.isFormTutor(structureId, caller.personId(), caller.today())) {
            return Ruling.FORM_TUTOR;
        }
        var given = assignments.ofTeacher(caller.school(), caller.personId(), caller.today());
        return Ruling.when(
                given.stream().anyMatch(assignment -> assignment.structure().id() == structureId),
                Ruling.TEACHES,
                Ruling.NOT_TEACHING);
    }

    /** The names and levels of the adults? The librarian reads names and divisions, the supervisor roll calls. */
    public boolean seesGuardians() {
        return caller.ruling(Right.GUARDIAN_NAMES).granted();
    }

    /** Their mail? */
    public boolean seesMails() {
        return seesGuardians() && caller.ruling(Right.GUARDIAN_MAILS).granted();
    }

    /** Their telephones and mail? The same as may open the file of one pupil ({@link PupilFilePolicy#mayRead}). */
    public boolean seesContacts() {
        return caller.is(Role.EDUCATION_ADVISER, Role.OFFICE, Role.PRINCIPAL, Role.DEPUTY);
    }
}
