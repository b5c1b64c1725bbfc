package fr.ent.ejb.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.Ruling;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * Who may do what with roll calls (RULES.md §4.8): a teacher those of his own divisions and groups, school life (CPE, AED,
 * head and deputy) all of the school, the office their state without a name.
 */
@ApplicationScoped
public class AttendancePolicy {

    private static final String[] SCHOOL_LIFE = {Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY};
    private static final String[] TEACHERS = {Role.TEACHER, Role.LIBRARIAN};

    @Inject
    Caller caller;

    /** May the caller see and take the call of this lesson? */
    public boolean mayTakeRollCall(TaughtLesson lesson) {
        return takingRollCall(lesson).granted();
    }

    /** {@link #mayTakeRollCall}, with the rule that decides. */
    public Ruling takingRollCall(TaughtLesson lesson) {
        return schoolLife().or(() -> teaching(lesson));
    }

    /** May he still change it once it is closed? Its teacher on the day itself, school life at any time. */
    public boolean mayCorrect(TaughtLesson lesson, LocalDate day) {
        return caller.ruling(Right.CORRECT_CALLS, SCHOOL_LIFE)
                .or(() -> teaching(lesson).and(() -> onItsDay(day)))
                .granted();
    }

    private Ruling onItsDay(LocalDate day) {
        return day.equals(caller.today()) ? caller.ruling(Right.CORRECT_CALLS, TEACHERS) : Ruling.DAY_OVER;
    }

    /** May he see which calls were done, with their figures? */
    public boolean mayReadBoard() {
        return schoolLife().granted() || caller.is(Role.OFFICE);
    }

    /** May he see the names of all absent pupils of the school? */
    public boolean mayReadNames() {
        return readingNames().granted();
    }

    /** {@link #mayReadNames}, with the rule that decides. */
    public Ruling readingNames() {
        return caller.ruling(Right.ABSENT_NAMES);
    }

    /** May he write down calls that others took on paper? */
    public boolean mayTranscribe() {
        return caller.ruling(Right.TRANSCRIBE_CALLS).granted();
    }

    /** May he read and keep the absences of all pupils of the school? School life, and the office whom families call. */
    public boolean mayKeepPresence() {
        return schoolLife().granted() || caller.is(Role.OFFICE);
    }

    /** May he take a reason, or not? */
    public boolean mayDecideAbsences() {
        return schoolLife().granted();
    }

    /** May he read the label of a reason of health? School life and the infirmary alone. */
    public boolean mayReadHealthReasons() {
        return schoolLife().granted() || caller.is(Role.NURSE);
    }

    /** May he read and write the notes of the infirmary? */
    public boolean mayReadNotes() {
        return caller.is(Role.NURSE);
    }

    /** May he say how absences count in the school? */
    public boolean maySetRules() {
        return caller.is(Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY);
    }

    /** May he read the figures of all absences of the school? */
    public boolean mayReadStatistics() {
        return caller.is(Role.EDUCATION_ADVISER, Role.PRINCIPAL, Role.DEPUTY);
    }

    private Ruling schoolLife() {
        return caller.ruling(SCHOOL_LIFE);
    }

    private Ruling teaching(TaughtLesson lesson) {
        return caller.ruling(TEACHERS)
                .and(() -> Ruling.when(
                        lesson.teacherIds().contains(caller.personId()), Ruling.TEACHES, Ruling.NOT_TEACHING));
    }
}
