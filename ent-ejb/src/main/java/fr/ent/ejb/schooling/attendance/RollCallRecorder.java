package fr.ent.ejb.schooling.attendance;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Audited;
import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.Role;
import fr.ent.ejb.schooling.attendance.RollCallResult.Conflict;
import fr.ent.ejb.schooling.attendance.RollCallSheet.Obstacle;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.attendance.RollCall;
import fr.ent.persistence.schooling.attendance.RollCallRepository;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.timetable.LessonRepository;
import fr.ent.persistence.schooling.timetable.TaughtLesson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes roll calls, each time in one transaction; {@link AttendanceService} tries a collision once more. */
@Stateless
@RolesAllowed({Role.TEACHER, Role.LIBRARIAN, Role.EDUCATION_ADVISER, Role.SUPERVISOR, Role.PRINCIPAL, Role.DEPUTY})
public class RollCallRecorder {

    @Inject
    LessonDesk desk;

    @Inject
    LessonRepository lessons;

    @Inject
    RollCallRepository rollCalls;

    @Inject
    AttendancePolicy policy;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<AbsencesRecorded> absencesRecorded;

    @Inject
    Event<BoardChanged> boardChanged;

    /** Keeps what was typed in an open call; of a closed one nothing changes, and what differs comes back. */
    @Audited("attendance.rollCall.save")
    public RollCallResult save(long assignmentId, LocalDate day, LocalTime start, Map<Long, Change> changes) {
        var key = new LessonKey(assignmentId, day, start);
        var typing = typing(key, desk.lessonToCall(key), changes);
        var call = typing.call().orElseGet(() -> open(key, typing));
        return resultOf(call, write(call, typing, !call.isClosed()));
    }

    /** The same, then ends the call; of one that is closed already nothing changes, and who closed it comes back. */
    @Audited("attendance.rollCall.close")
    public RollCallResult close(long assignmentId, LocalDate day, LocalTime start, Map<Long, Change> changes) {
        var key = new LessonKey(assignmentId, day, start);
        var typing = typing(key, desk.lessonToCall(key), changes);
        var call = typing.call().orElseGet(() -> open(key, typing));
        var open = !call.isClosed();
        var conflicts = write(call, typing, open);
        if (open && conflicts.isEmpty()) {
            call.close(typing.signature());
            tell(call);
        }
        return resultOf(call, conflicts);
    }

    /** Changes a closed call; what stood there is kept with who changed it and when. */
    @Audited("attendance.rollCall.correct")
    public RollCallResult correct(long assignmentId, LocalDate day, LocalTime start, Map<Long, Change> changes) {
        var key = new LessonKey(assignmentId, day, start);
        var taught = desk.lessonToCall(key);
        // he reads this call, so there is nothing to hide: what he typed in time and sends too late is answered in
        // words
        BrokenRule.when(!policy.mayCorrect(taught, day), "attendance.rollCall.correctionOver");
        var typing = typing(key, taught, changes);
        var call = typing.call().orElseThrow(NotFound::new);
        BrokenRule.when(!call.isClosed(), "attendance.rollCall.notClosed");
        var conflicts = write(call, typing, true);
        tell(call);
        return resultOf(call, conflicts);
    }

    /** All reads come before the first write: a query between writes would flush them and hold locks for longer. */
    private Typing typing(LessonKey key, TaughtLesson taught, Map<Long, Change> changes) {
        var structure = taught.assignment().structure().id();
        var pupils = lessons.membersAmong(structure, key.day(), changes.keySet()).stream()
                .collect(toMap(Person::id, identity(), (one, other) -> one, LinkedHashMap::new));
        BrokenRule.when(pupils.size() != changes.size(), "attendance.pupil.notInLesson");
        var me = lessons.person(caller.personId()).orElseThrow(NotFound::new);
        var call = rollCalls.of(taught.written());
        return new Typing(taught, call, changes, pupils, new Signature(me, clock.instant()));
    }

    private RollCall open(LessonKey key, Typing typing) {
        var obstacle = desk.obstacle(key, typing.taught().school());
        BrokenRule.when(obstacle == Obstacle.TOO_EARLY, "attendance.rollCall.tooEarly");
        BrokenRule.when(obstacle == Obstacle.DAY_OFF, "attendance.rollCall.dayOff");
        return rollCalls.add(new RollCall(desk.open(key, typing.taught()), typing.signature()));
    }

    private static List<Conflict> write(RollCall call, Typing typing, boolean writable) {
        var conflicts = new ArrayList<Conflict>();
        // by name, as the sheet shows them, whatever order the changes came in
        typing.pupils().forEach((id, pupil) -> {
            var change = typing.changes().get(id);
            var there = call.of(pupil);
            if (writable && there.equals(change.was())) {
                call.record(pupil, change.now(), typing.signature());
            } else if (!there.equals(change.now())) {
                var by = RollCallNames.of(call.changedBy());
                conflicts.add(new Conflict(id, RollCallNames.of(pupil), change.now(), there, by, call.changedAt()));
            }
        });
        return conflicts;
    }

    private RollCallResult resultOf(RollCall call, List<Conflict> conflicts) {
        boardChanged.fire(new BoardChanged(caller.school()));
        var closing = RollCallNames.closingOf(call, caller.personId());
        return new RollCallResult(closing, RollCallNames.countsOf(call), conflicts);
    }

    private void tell(RollCall call) {
        absencesRecorded.fire(new AbsencesRecorded(call.id(), call.absentees()));
    }

    /** What is written, on what, by whom. */
    private record Typing(
            TaughtLesson taught,
            Optional<RollCall> call,
            Map<Long, Change> changes,
            Map<Long, Person> pupils,
            Signature signature) {}
}
