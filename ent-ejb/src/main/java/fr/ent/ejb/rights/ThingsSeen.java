package fr.ent.ejb.rights;

import fr.ent.ejb.access.AccountPolicy;
import fr.ent.ejb.schooling.assessment.AssessmentPolicy;
import fr.ent.ejb.schooling.attendance.AttendancePolicy;
import fr.ent.ejb.schooling.attendance.law.AbsenteeismPolicy;
import fr.ent.ejb.schooling.directory.DirectoryPolicy;
import fr.ent.ejb.schooling.directory.FamilyPupil.Rights;
import fr.ent.ejb.schooling.directory.PupilFilePolicy;
import fr.ent.persistence.schooling.directory.Structure;
import fr.ent.persistence.schooling.directory.TeachingAssignment;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the caller sees of a pupil: each kind of thing is asked of the policy that decides about it, none is listed here. */
@ApplicationScoped
class ThingsSeen {

    @Inject
    DirectoryPolicy directory;

    @Inject
    PupilFilePolicy files;

    @Inject
    AssessmentPolicy assessments;

    @Inject
    AttendancePolicy attendance;

    @Inject
    AbsenteeismPolicy absenteeism;

    @Inject
    AccountPolicy accounts;

    /**
     * Of the staff.
     *
     * @param structure a division or group of the pupil
     * @param given what the caller teaches the pupil; null for nothing
     * @param callerId the person asked about
     */
    List<Thing> ofStaff(Structure structure, TeachingAssignment given, long callerId) {
        var things = new ArrayList<Thing>();
        var inLists = directory.maySee(structure.id());
        add(things, Thing.NAME, inLists || files.mayRead());
        var marks = assessments.mayReadAll(structure);
        add(things, Thing.MARKS, marks);
        add(things, Thing.MARKS_OF_SUBJECT, !marks && given != null && assessments.mayRead(given));
        var absences = attendance.mayReadNames();
        add(things, Thing.ABSENCES, absences);
        add(
                things,
                Thing.ROLL_CALLS,
                !absences && given != null && attendance.mayTakeRollCall(lesson(given, callerId)));
        add(things, Thing.ABSENTEEISM_FILE, absenteeism.mayFollow());
        add(things, Thing.GUARDIAN_NAMES, inLists && directory.seesGuardians() || files.mayRead());
        var contacts = inLists && directory.seesContacts() || files.mayRead();
        add(things, Thing.MAILS, !contacts && inLists && directory.seesMails());
        add(things, Thing.CONTACTS, contacts);
        add(things, Thing.ADDRESSES, files.mayReadAddresses());
        add(things, Thing.JUDGMENTS, files.mayReadGrounds());
        add(things, Thing.ACCOUNT, accounts.maySee());
        return List.copyOf(things);
    }

    /** Of a family. */
    static List<Thing> ofFamily(Rights rights) {
        var things = new ArrayList<Thing>();
        add(things, Thing.MARKS, rights.marks());
        add(things, Thing.ABSENCES, rights.dailyLife());
        add(things, Thing.LESSONS, rights.lessons());
        return List.copyOf(things);
    }

    private static TaughtLesson lesson(TeachingAssignment given, long teacherId) {
        return new TaughtLesson(given, Set.of(teacherId), null);
    }

    private static void add(List<Thing> things, Thing thing, boolean seen) {
        if (seen) {
            things.add(thing);
        }
    }
}
