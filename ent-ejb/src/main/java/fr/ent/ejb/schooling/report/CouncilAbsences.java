package fr.ent.ejb.schooling.report;

import fr.ent.ejb.schooling.attendance.halfday.AbsenceBook;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the pupils of a council missed, counted for all of them when the first is looked at: a council goes from one to
 * the next, and each page would read the whole timetable again. What school life changes meanwhile shows a minute later.
 */
@ApplicationScoped
public class CouncilAbsences {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 200;

    @Inject
    AbsenceBook book;

    @Inject
    Clock clock;

    private final Map<Question, Counted> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Counted> eldest) {
            return size() > MOST;
        }
    };

    /** By pupil, of these days in that school, both included. Nine queries at most the first time, none the next minute. */
    public Map<Long, PupilCount> of(Question question) {
        var now = clock.instant();
        var found = find(question);
        if (found != null && found.at().plus(FRESH).isAfter(now)) {
            return found.counts();
        }
        var counts = book.ofSchool(question.schoolId(), question.pupilIds(), question.from(), question.to());
        remember(question, new Counted(now, counts));
        return counts;
    }

    private synchronized Counted find(Question question) {
        return known.get(question);
    }

    private synchronized void remember(Question question, Counted counted) {
        known.put(question, counted);
    }

    /** Whose absences, and of which days. */
    public record Question(long schoolId, List<Long> pupilIds, LocalDate from, LocalDate to) {}

    private record Counted(Instant at, Map<Long, PupilCount> counts) {}
}
