package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.AbsenceVersion;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.web.kernel.Words;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * Who entered or changed an absence record, when, and what.
 *
 * @param who "Changée par Zoé Cépéé, le 23 novembre 2026 à 8 h 05"
 * @param changes what it said first, or what became what
 */
public record HistoryLine(String who, List<String> changes) {

    /** Something that a record says: its name, and how it is put into words. */
    private record Field(String key, Function<AbsenceVersion, String> said) {}

    /** The latest change first. @param versions the oldest first, one at least */
    static List<HistoryLine> of(List<AbsenceVersion> versions, AbsenceSource source, ZoneId zone, Words words) {
        var fields = fields(words);
        var lines = new ArrayList<HistoryLine>();
        lines.add(new HistoryLine(
                who("pupilPresence.enteredBy." + source, versions.get(0), zone, words),
                fields.stream()
                        .map(field -> words.say(
                                "pupilPresence.first",
                                words.say(field.key()),
                                field.said().apply(versions.get(0))))
                        .toList()));
        for (var next = 1; next < versions.size(); next++) {
            var before = versions.get(next - 1);
            var after = versions.get(next);
            lines.add(new HistoryLine(
                    who("pupilPresence.changedBy", after, zone, words), changes(fields, before, after, words)));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static List<String> changes(List<Field> fields, AbsenceVersion before, AbsenceVersion after, Words words) {
        return fields.stream()
                .filter(field -> !field.said().apply(before).equals(field.said().apply(after)))
                .map(field -> words.say(
                        "pupilPresence.became",
                        words.say(field.key()),
                        field.said().apply(before),
                        field.said().apply(after)))
                .toList();
    }

    private static List<Field> fields(Words words) {
        return List.of(
                new Field("pupilPresence.when", one -> NotedLine.when(one.from(), one.to(), words)),
                new Field("pupilPresence.kind", one -> words.say("AbsenceKind." + one.kind())),
                new Field("attendanceRules.label", one -> reason(one, words)),
                new Field("pupilPresence.state", one -> state(one, words)));
    }

    private static String reason(AbsenceVersion one, Words words) {
        if (one.reasonHidden()) {
            return words.say("pupilPresence.healthReason");
        }
        return one.reason().isEmpty() ? words.say("pupilPresence.noReason") : one.reason();
    }

    private static String state(AbsenceVersion one, Words words) {
        var state = words.say("AbsenceState." + one.state());
        return one.word().isEmpty() ? state : words.say("noted.state", state, one.word());
    }

    private static String who(String key, AbsenceVersion one, ZoneId zone, Words words) {
        var at = one.at().atZone(zone);
        var written = words.written();
        return words.say(key, one.by(), written.date(at.toLocalDate()), written.hour(at.toLocalTime()));
    }
}
