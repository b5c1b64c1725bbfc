package fr.ent.ejb.rights;

import fr.ent.ejb.access.AccountPolicy;
import fr.ent.ejb.exchange.imports.ImportPolicy;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.ejb.schooling.assessment.AssessmentPolicy;
import fr.ent.ejb.schooling.attendance.AttendancePolicy;
import fr.ent.ejb.schooling.directory.DirectoryPolicy;
import fr.ent.ejb.schooling.directory.PupilAccess;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import fr.ent.persistence.schooling.assessment.AssessmentRepository;
import fr.ent.persistence.schooling.directory.PupilFileRepository;
import fr.ent.persistence.schooling.directory.PupilIdentity;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Which policy decides about a deed: the one that its service asks. */
@ApplicationScoped
class DeedPolicies {

    @Inject
    PupilFilePolicy files;

    @Inject
    DirectoryPolicy directory;

    @Inject
    AssessmentPolicy marks;

    @Inject
    AttendancePolicy attendance;

    @Inject
    ImportPolicy imports;

    @Inject
    AccountPolicy accounts;

    @Inject
    LessonRepository lessons;

    @Inject
    PupilAccess family;

    @Inject
    PupilFileRepository pupils;

    @Inject
    StructureRepository structures;

    @Inject
    AssessmentRepository assessments;

    @Inject
    Caller caller;

    /** A question that waits for whom it is about, and the name of the object. */
    record Pending(String object, Supplier<Ruling> question) {}

    /** About an object of the caller's school; @throws NotFound for any other */
    Pending about(Deed deed, long objectId) {
        return switch (deed.target()) {
            case SCHOOL -> new Pending("", () -> school(deed));
            case ASSIGNMENT -> lesson(objectId);
            case STRUCTURE -> structure(deed, objectId);
            case ASSESSMENT -> assessment(deed, objectId);
            case PUPIL -> new Pending(name(pupil(objectId)), () -> pupil(deed, objectId));
        };
    }

    private Ruling school(Deed deed) {
        return switch (deed) {
            case IMPORT_FILES -> imports.importing();
            case SEE_ACCOUNTS -> accounts.seeing();
            case NAME_STAFF -> accounts.naming();
            default -> attendance.readingNames();
        };
    }

    /** Of today: who teaches it may change from one day to the next. */
    private Pending lesson(long assignmentId) {
        var taught = lessons.taught(caller.school(), List.of(assignmentId), caller.today()).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Pending(name(taught.assignment()), () -> attendance.takingRollCall(taught));
    }

    private static String name(TeachingAssignment given) {
        return given.subject().label() + " · " + given.structure().label();
    }

    private Pending structure(Deed deed, long id) {
        var structure = structures.find(caller.school(), id).orElseThrow(NotFound::new);
        return new Pending(
                structure.label(),
                deed == Deed.READ_LIST ? () -> directory.seeing(id) : () -> marks.readingAll(structure));
    }

    private Pending assessment(Deed deed, long id) {
        var assessment = assessments.find(caller.school(), id).orElseThrow(NotFound::new);
        var given = assessment.assignment();
        return new Pending(
                name(given), deed == Deed.READ_MARKS ? () -> marks.reading(given) : () -> marks.writing(given));
    }

    private Ruling pupil(Deed deed, long id) {
        return switch (deed) {
            case READ_ADDRESSES -> files.reading().and(files::readingAddresses);
            case READ_JUDGMENTS -> files.reading().and(files::readingGrounds);
            case ENTER_JUDGMENT -> files.reading().and(files::restricting);
            case FAMILY_MARKS -> family.readingMarks(id);
            case FAMILY_ABSENCES -> family.readingDailyLife(id);
            case FAMILY_LESSONS -> family.readingLessons(id);
            default -> files.reading();
        };
    }

    private PupilIdentity pupil(long id) {
        return pupils.identity(caller.school(), id, caller.today()).orElseThrow(NotFound::new);
    }

    private static String name(PupilIdentity who) {
        var shown = who.usualName() == null ? who.familyName() : who.usualName();
        return (shown + " " + who.firstName()).strip();
    }
}
