package fr.ent.ejb.rights;

import static java.util.stream.Collectors.partitioningBy;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.CallerFacts;
import fr.ent.ejb.kernel.CallerSchool;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.RightChoices;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.rights.FileReaders.Reader;
import fr.ent.ejb.rights.FileReaders.Relation;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.directory.FamilyReaders;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.persistence.access.RightsVersion;
import fr.ent.persistence.access.RightsVersionRepository;
import fr.ent.persistence.rights.FileReaderRepository;
import fr.ent.persistence.rights.PupilTeacher;
import fr.ent.persistence.schooling.directory.AssignmentRepository;
import fr.ent.persistence.schooling.directory.GuardianshipLevel;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * "Who can see my child's file?", answered to a family by the policies that decide: each is asked what it would say to
 * somebody of that function, and, for teachers, to one who teaches the pupil, to his form tutor and to another one. As
 * many queries for one teacher as for twelve.
 */
@Stateless
@RolesAllowed({Role.PUPIL, Role.GUARDIAN})
public class FileReadersService {

    /** Of the staff of a school and of the deployment, in the order in which a family reads them; the teachers apart. */
    private static final List<String> FUNCTIONS = List.of(
            Role.PRINCIPAL,
            Role.DEPUTY,
            Role.EDUCATION_ADVISER,
            Role.SUPERVISOR,
            Role.OFFICE,
            Role.SCHOOL_ADMIN,
            Role.LIBRARIAN,
            Role.NURSE,
            Role.SOCIAL_WORKER,
            Role.PSYCHOLOGIST,
            Role.RUPN,
            Role.INSPECTOR,
            Role.RECTORATE,
            Role.COLLECTIVITE,
            Role.PLATFORM_ADMIN);

    private static final long NOBODY = 0;

    @Inject
    PupilAccess access;

    @Inject
    FamilyReaders family;

    @Inject
    FileReaderRepository relations;

    @Inject
    AssignmentRepository assignments;

    @Inject
    StructureRepository structures;

    @Inject
    RightsVersionRepository versions;

    @Inject
    ThingsSeen seen;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Who sees what of a pupil, in the school where he is enrolled today.
     *
     * @throws NotFound for a pupil of whom the caller may read nothing himself
     */
    public FileReaders of(long pupilId) {
        var pupil = access.require(pupilId);
        var school = pupil.school();
        var today = LocalDate.ofInstant(clock.instant(), school.zone());
        var structure = relations.structures(school.uai(), pupilId, today).stream()
                .findFirst()
                .flatMap(id -> structures.find(school.uai(), id));
        var given = family.of(pupilId);
        var choices = RightChoices.read(
                versions.holding(school.uai()).map(RightsVersion::rights).orElse(""));
        var readers = structure.map(place -> staff(pupil, new Place(place, choices), today)).orElse(List.of()).stream()
                .collect(partitioningBy(reader -> reader.things().isEmpty()));
        return new FileReaders(
                pupil,
                readers.get(false),
                readers.get(true).stream().map(Reader::role).toList(),
                ThingsSeen.ofFamily(given.himself()),
                adults(given));
    }

    private List<Reader> staff(FamilyPupil pupil, Place place, LocalDate today) {
        var uai = pupil.school().uai();
        var all = new ArrayList<Reader>();
        var tutors = relations.tutors(uai, pupil.id(), today);
        tutors.stream()
                .findFirst()
                .ifPresent(tutor -> all.add(new Reader(
                        Role.TEACHER,
                        Relation.FORM_TUTOR,
                        names(tutors, PupilTeacher::spokenName),
                        asked(pupil, Role.TEACHER, tutor.teacherId(), of(uai, tutor.givenId(), place), null))));
        teaching(pupil, place, today).ifPresent(all::add);
        all.add(reader(pupil, Role.TEACHER, place));
        FUNCTIONS.forEach(role -> all.add(reader(pupil, role, place)));
        return all;
    }

    private Optional<Reader> teaching(FamilyPupil pupil, Place place, LocalDate today) {
        var uai = pupil.school().uai();
        var teachers = relations.teachers(uai, pupil.id(), today);
        return teachers.stream().findFirst().flatMap(one -> assignments
                .find(uai, one.givenId())
                .map(given -> new Reader(
                        Role.TEACHER,
                        Relation.TEACHES,
                        withSubjects(teachers),
                        asked(
                                pupil,
                                Role.TEACHER,
                                one.teacherId(),
                                new Place(given.structure(), place.choices()),
                                given))));
    }

    private Place of(String uai, long divisionId, Place place) {
        return place.structure().id() == divisionId
                ? place
                : new Place(structures.find(uai, divisionId).orElseThrow(NotFound::new), place.choices());
    }

    private Reader reader(FamilyPupil pupil, String role, Place place) {
        return new Reader(role, Relation.NONE, List.of(), asked(pupil, role, NOBODY, place, null));
    }

    private List<Thing> asked(FamilyPupil pupil, String role, long personId, Place place, TeachingAssignment given) {
        var school = pupil.school();
        var there = new CallerSchool(
                school.id(), school.uai(), school.name(), school.zone(), Set.of(role), place.choices());
        return caller.imagining(
                somebody(there, role, personId), school.uai(), () -> seen.ofStaff(place.structure(), given, personId));
    }

    private static CallerFacts somebody(CallerSchool there, String role, long personId) {
        if (Role.DEPLOYMENT.contains(role)) {
            return new CallerFacts(NOBODY, personId, "", 0, Set.of(role), List.of());
        }
        return new CallerFacts(NOBODY, personId, "", 0, Set.of(), List.of(there));
    }

    private static Map<GuardianshipLevel, List<Thing>> adults(FamilyReaders.Given given) {
        var things = new LinkedHashMap<GuardianshipLevel, List<Thing>>();
        given.adults().forEach((level, rights) -> things.put(level, ThingsSeen.ofFamily(rights)));
        return things;
    }

    /** Each once, with all that he teaches the pupil. */
    private static List<String> withSubjects(List<PupilTeacher> teachers) {
        var subjects = new LinkedHashMap<String, Set<String>>();
        teachers.forEach(teacher -> subjects.computeIfAbsent(teacher.spokenName(), any -> new LinkedHashSet<>())
                .add(teacher.subject()));
        return subjects.entrySet().stream()
                .map(teacher -> teacher.getKey() + " (" + String.join(", ", teacher.getValue()) + ")")
                .toList();
    }

    private static List<String> names(List<PupilTeacher> people, Function<PupilTeacher, String> name) {
        return people.stream().map(name).distinct().toList();
    }

    /** A division or group of the pupil, with what its school decided about rights. */
    private record Place(Structure structure, RightChoices choices) {}
}
