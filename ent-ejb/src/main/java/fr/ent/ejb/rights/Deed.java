package fr.ent.ejb.rights;

import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.MemberService;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.MarkEntryService;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.ejb.schooling.assessment.PupilMarksService;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.PupilAbsencesService;
import fr.ent.ejb.schooling.attendance.RollCallDayService;
import fr.ent.ejb.schooling.directory.DirectoryService;
import fr.ent.ejb.schooling.directory.JudgmentService;
import fr.ent.ejb.schooling.directory.PupilFileService;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may want to do, with the service that does it: its door is asked too, as it is written there. */
public enum Deed {
    READ_FILE(Target.PUPIL, PupilFileService.class, "file"),
    READ_ADDRESSES(Target.PUPIL, PupilFileService.class, "file"),
    READ_JUDGMENTS(Target.PUPIL, PupilFileService.class, "file"),
    ENTER_JUDGMENT(Target.PUPIL, JudgmentService.class, "add"),
    READ_LIST(Target.STRUCTURE, DirectoryService.class, "sheet"),
    READ_STRUCTURE_MARKS(Target.STRUCTURE, AveragesService.class, "ofDivision"),
    READ_MARKS(Target.ASSESSMENT, MarkGridService.class, "grid"),
    WRITE_MARKS(Target.ASSESSMENT, MarkEntryService.class, "save"),
    READ_ABSENCES(Target.SCHOOL, RollCallDayService.class, "absentOn"),
    TAKE_ROLL_CALL(Target.ASSIGNMENT, AttendanceService.class, "sheet"),
    IMPORT_FILES(Target.SCHOOL, ImportService.class, "receive"),
    SEE_ACCOUNTS(Target.SCHOOL, AccountService.class, "list"),
    NAME_STAFF(Target.SCHOOL, MemberService.class, "add"),
    FAMILY_MARKS(Target.PUPIL, PupilMarksService.class, "marks"),
    FAMILY_ABSENCES(Target.PUPIL, PupilAbsencesService.class, "ofYear"),
    FAMILY_LESSONS(Target.PUPIL, PupilAbsencesService.class, "lessonsToday");

    /** On what. */
    public enum Target {
        PUPIL,
        STRUCTURE,
        ASSESSMENT,
        /** What is taught to a division or group: its lessons of today. */
        ASSIGNMENT,
        SCHOOL
    }

    private final Target target;
    private final Class<?> service;
    private final String method;

    Deed(Target target, Class<?> service, String method) {
        this.target = target;
        this.service = service;
        this.method = method;
    }

    /** On what it is done. */
    public Target target() {
        return target;
    }

    /** Is it for the family of the pupil: decided by a link, not by a function? */
    public boolean isOfFamily() {
        return this == FAMILY_MARKS || this == FAMILY_ABSENCES || this == FAMILY_LESSONS;
    }

    /** Does the door of the service open to one of these roles? */
    boolean opensTo(Set<String> roles) {
        return door().anyMatch(roles::contains);
    }

    private Stream<String> door() {
        var own = Arrays.stream(service.getMethods())
                .filter(one -> one.getName().equals(method) && one.isAnnotationPresent(RolesAllowed.class))
                .map(one -> one.getAnnotation(RolesAllowed.class))
                .findFirst();
        var door = own.orElseGet(() -> service.getAnnotation(RolesAllowed.class));
        return Arrays.stream(door.value());
    }
}
