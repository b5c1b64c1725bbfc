package fr.ent.ejb.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.attendance.RollCallResult.Counts;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Earlier;
import fr.ent.ejb.schooling.attendance.RollCallSheet.LessonOnSheet;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Line;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Obstacle;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.MemberEntry;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.directory.PupilName;
import fr.ent.persistence.schooling.directory.StructureRepository;
import fr.ent.persistence.schooling.timetable.Lesson;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import fr.ent.persistence.schooling.timetable.TimeSlot;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The roll call of one lesson, for its teachers and for school life. Two people who write at once are both served: the
 * slower one is tried once more and then sees what the faster one did.
 */
@Stateless
@RolesAllowed({Role.TEACHER, Role.LIBRARIAN, Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class AttendanceService {

    @Inject
    LessonDesk desk;

    @Inject
    RollCallRecorder recorder;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    StructureRepository structures;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    /** The sheet of a lesson; reading it writes nothing. At most five queries, whatever the number of pupils. */
    @Audited(value = "attendance.rollCall.read", onlyRefusals = true)
    public RollCallSheet sheet(long assignmentId, LocalDate day, LocalTime start) {
        var key = new LessonKey(assignmentId, day, start);
        var taught = desk.lessonToCall(key);
        var call = rollCalls.of(taught.written());
        var structure = taught.assignment().structure();
        var entries = rollCalls.ofMembers(taught.school().id(), structure.id(), key.day()).stream()
                .collect(groupingBy(MemberEntry::pupilId));
        var lines = structures.pupils(structure.id(), key.day()).stream()
                .map(pupil -> line(key, pupil, entries.getOrDefault(pupil.id(), List.of())))
                .toList();
        return new RollCallSheet(
                call.map(known -> heading(key, taught, known.lesson())).orElseGet(() -> heading(key, taught)),
                call.isPresent() ? Obstacle.NONE : desk.obstacle(key, taught.school()),
                call.map(known -> RollCallNames.closingOf(known, caller.personId()))
                        .orElse(null),
                policy.mayCorrect(taught, key.day()),
                call.map(RollCallNames::countsOf).orElse(Counts.NONE),
                lines);
    }

    /** Keeps what was typed; the call stays open. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RollCallResult save(LessonKey key, Map<Long, Change> changes) {
        return TriedTwice.call(() -> recorder.save(key.assignmentId(), key.day(), key.start(), changes));
    }

    /** Keeps what was typed and ends the call, unless somebody else said otherwise of a pupil meanwhile. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RollCallResult close(LessonKey key, Map<Long, Change> changes) {
        return TriedTwice.call(() -> recorder.close(key.assignmentId(), key.day(), key.start(), changes));
    }

    /** Changes a closed call; the correction is kept as such. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RollCallResult correct(LessonKey key, Map<Long, Change> changes) {
        return TriedTwice.call(() -> recorder.correct(key.assignmentId(), key.day(), key.start(), changes));
    }

    private LessonOnSheet heading(LessonKey key, TaughtLesson taught) {
        var slot = desk.slot(key);
        return heading(
                key,
                taught,
                slot.map(planned -> planned.hours().end()).orElseGet(() -> desk.usualEnd(key, taught.school())),
                slot.map(TimeSlot::room));
    }

    private static LessonOnSheet heading(LessonKey key, TaughtLesson taught, Lesson lesson) {
        return heading(key, taught, lesson.endsAt(), Optional.ofNullable(lesson.room()));
    }

    private static LessonOnSheet heading(LessonKey key, TaughtLesson taught, LocalTime end, Optional<String> room) {
        var assignment = taught.assignment();
        return new LessonOnSheet(
                key, end, assignment.subject().label(), assignment.structure().label(), room.orElse(""));
    }

    private static Line line(LessonKey key, PupilName pupil, List<MemberEntry> ofDay) {
        var seen = ofDay.stream()
                .filter(entry -> entry.assignmentId() == key.assignmentId()
                        && entry.start().equals(key.start()))
                .map(MemberEntry::seen)
                .findFirst()
                .orElse(Observation.ORDINARY);
        var earlier = ofDay.stream()
                .filter(entry -> entry.start().isBefore(key.start()))
                .map(entry -> new Earlier(entry.start(), entry.seen()))
                .toList();
        return new Line(pupil.id(), pupil.inList(), seen, earlier);
    }
}
