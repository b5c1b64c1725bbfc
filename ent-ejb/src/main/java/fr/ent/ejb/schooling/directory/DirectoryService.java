package fr.ent.ejb.schooling.directory;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Forbidden;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.GuardianRow;
import fr.ent.persistence.schooling.directory.GuardianshipRepository;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.directory.SchoolYear;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who is in which division, and who answers for whom: what the staff reads. Three queries for a division of any size. */
@Stateless
@RolesAllowed({
    Role.TEACHER,
    Role.EDUCATION_ADVISER,
    Role.SUPERVISOR,
    Role.LIBRARIAN,
    Role.OFFICE,
    Role.PRINCIPAL,
    Role.DEPUTY,
    Role.SCHOOL_ADMIN
})
public class DirectoryService {

    @Inject
    StructureRepository structures;

    @Inject
    AssignmentRepository assignments;

    @Inject
    GuardianshipRepository guardianships;

    @Inject
    DirectoryPolicy policy;

    @Inject
    Caller caller;

    /** The divisions of the school, or the divisions and groups of a teacher. */
    public List<StructureChoice> choices() {
        var here = caller.school();
        if (policy.seesAllDivisions()) {
            return structures.divisions(here, SchoolYear.firstYearOf(caller.today())).stream()
                    .map(DirectoryService::choice)
                    .toList();
        }
        Forbidden.unless(caller.is(Role.TEACHER));
        return assignments.ofTeacher(here, caller.personId(), caller.today()).stream()
                .map(assignment -> choice(assignment.structure()))
                .distinct()
                .toList();
    }

    private static StructureChoice choice(Structure structure) {
        return new StructureChoice(structure.id(), structure.label());
    }

    /** The pupils of a division or group today, with their adults for who may know them. */
    @Audited("directory.structure.read")
    public DirectorySheet sheet(long structureId) {
        var structure = structures.find(caller.school(), structureId).orElseThrow(NotFound::new);
        Forbidden.unless(policy.maySee(structureId));
        var adults = adults(structureId);
        var pupils = structures.pupils(structureId, caller.today()).stream()
                .map(pupil -> pupil(pupil, adults))
                .toList();
        var withContacts = policy.seesContacts() || policy.seesMails();
        return new DirectorySheet(structure.label(), policy.seesGuardians(), withContacts, pupils);
    }

    private Map<Long, List<GuardianRow>> adults(long structureId) {
        return policy.seesGuardians()
                ? guardianships.ofStructure(structureId, caller.today()).stream()
                        .sorted(Comparator.comparing(GuardianRow::level))
                        .collect(groupingBy(GuardianRow::pupilId))
                : Map.of();
    }

    private DirectorySheet.Pupil pupil(PupilName pupil, Map<Long, List<GuardianRow>> adults) {
        var his = adults.getOrDefault(pupil.id(), List.of()).stream()
                .map(this::adult)
                .toList();
        return new DirectorySheet.Pupil(pupil.id(), (pupil.shownName() + " " + pupil.firstName()).strip(), his);
    }

    private DirectorySheet.Adult adult(GuardianRow row) {
        var phones = policy.seesContacts() ? Stream.of(row.mobile(), row.home()) : Stream.<String>of();
        var mails = policy.seesContacts() || policy.seesMails() ? Stream.of(row.mail()) : Stream.<String>of();
        var reach = Stream.concat(phones, mails)
                .filter(way -> way != null && !way.isEmpty())
                .toList();
        return new DirectorySheet.Adult((row.shownName() + " " + row.firstName()).strip(), row.level(), reach);
    }
}
