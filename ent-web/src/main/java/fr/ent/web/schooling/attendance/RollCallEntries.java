package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.web.kernel.JsonEndpoint;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Reader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The endpoint of roll-call.js: a batch of what was typed goes up, where the call stands comes back. */
@WebServlet("/schooling/attendance/roll-call/entries")
public class RollCallEntries extends JsonEndpoint {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AttendanceService attendance;

    @Inject
    transient Caller caller;

    @Override
    protected Object answer(HttpServletRequest request, Reader body) {
        var batch = read(body, Batch.class);
        var key = Hours.key(batch.assignment(), batch.day(), batch.start());
        var changes = batch.changes().stream().collect(toMap(Typed::pupil, Typed::change, (first, last) -> last));
        var zone = caller.zone();
        return switch (batch.action()) {
            case SAVE -> Standing.of(attendance.save(key, changes), zone);
            case CLOSE -> Standing.of(attendance.close(key, changes), zone);
            case CORRECT -> Standing.of(attendance.correct(key, changes), zone);
        };
    }

    /** What the script may ask. */
    public enum Action {
        SAVE,
        CLOSE,
        CORRECT
    }

    /** What the script sends. */
    public record Batch(long assignment, String day, String start, Action action, List<Typed> changes) {}

    /** One pupil: what stood on the screen, what is wanted. */
    public record Typed(long pupil, Attendance was, Integer wasMinutes, Attendance now, Integer minutes) {

        Change change() {
            return new Change(new Observation(was, wasMinutes), new Observation(now, minutes));
        }
    }

    /**
     * Where the call stands now.
     *
     * @param mine did the person who asks close it?
     */
    public record Standing(
            boolean closed,
            boolean mine,
            String closedBy,
            String closedAt,
            Map<String, Long> counts,
            List<Theirs> conflicts) {

        static Standing of(RollCallResult result, ZoneId zone) {
            var closing = result.closing();
            var counts = result.counts();
            return new Standing(
                    result.isClosed(),
                    result.isClosed() && closing.byCaller(),
                    closing == null ? "" : closing.by(),
                    closing == null ? "" : Hours.of(closing.at(), zone),
                    Map.of("ABSENT", counts.absent(), "LATE", counts.late(), "INFIRMARY", counts.infirmary()),
                    result.conflicts().stream()
                            .map(conflict -> Theirs.of(conflict, zone))
                            .toList());
        }
    }

    /** What somebody else said of a pupil meanwhile. */
    public record Theirs(long pupil, String name, String attendance, Integer minutes, String by, String at) {

        static Theirs of(RollCallResult.Conflict conflict, ZoneId zone) {
            var theirs = conflict.theirs();
            return new Theirs(
                    conflict.pupilId(),
                    conflict.pupil(),
                    theirs.attendance().name(),
                    theirs.minutes(),
                    conflict.by(),
                    Hours.of(conflict.at(), zone));
        }
    }
}
