package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.persistence.schooling.attendance.Observation;
import java.util.Collection;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stood on a sheet, as its form carries it: {@code "12:ABSENT 15:LATE:7"}, who was simply there left out. By it the
 * service sees that somebody else wrote meanwhile; the page itself is kept nowhere between two requests.
 */
final class SeenEntries {

    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18}):(ABSENT|INFIRMARY|LATE)(?::([1-9]\\d{0,2}))?");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final int ATTENDANCE = 2;
    private static final int MINUTES = 3;

    private SeenEntries() {}

    /** As the form is to carry it. */
    static String of(Collection<PupilRow> rows) {
        return rows.stream()
                .filter(row -> !row.seen().isOrdinary())
                .map(row -> row.id() + ":" + row.was() + (row.wasMinutes().isEmpty() ? "" : ":" + row.wasMinutes()))
                .collect(joining(" "));
    }

    /** By pupil; @throws NotFound when no page of ours wrote this */
    static Map<Long, Observation> read(String text) {
        NotFound.unless(text != null);
        return BLANK.splitAsStream(text)
                .filter(entry -> !entry.isEmpty())
                .map(SeenEntries::entry)
                .collect(toMap(entry -> Long.valueOf(entry.group(1)), SeenEntries::observation, (one, same) -> one));
    }

    private static MatchResult entry(String text) {
        var entry = ENTRY.matcher(text);
        NotFound.unless(entry.matches());
        return entry.toMatchResult();
    }

    private static Observation observation(MatchResult entry) {
        var minutes = entry.group(MINUTES);
        return new Observation(
                Attendance.valueOf(entry.group(ATTENDANCE)), minutes == null ? null : Integer.valueOf(minutes));
    }
}
