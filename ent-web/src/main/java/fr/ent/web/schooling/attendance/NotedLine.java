package fr.ent.web.schooling.attendance;

import fr.ent.ejb.schooling.attendance.NotedAbsence;
import fr.ent.web.kernel.Words;
import fr.ent.web.kernel.Written;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * What the school keeps of an absence, in sentences.
 *
 * @param when "du lun. 23 nov. 8 h au mar. 24 nov. 12 h"
 * @param what "Absence · Maladie"
 * @param state "Acceptée", with the school's word
 */
public record NotedLine(String when, String what, String state) {

    static NotedLine of(NotedAbsence noted, Words words) {
        var kind = words.say("AbsenceKind." + noted.kind());
        var reason = noted.reasonHidden() ? words.say("noted.reasonHidden") : noted.reason();
        var state = words.say("AbsenceState." + noted.state());
        return new NotedLine(
                when(noted.from(), noted.to(), words),
                reason.isEmpty() ? kind : words.say("noted.what", kind, reason),
                noted.word().isEmpty() ? state : words.say("noted.state", state, noted.word()));
    }

    /** From when to when, without hours for whole days; an end of null is not there yet. */
    static String when(LocalDateTime from, LocalDateTime to, Words words) {
        var written = words.written();
        if (to == null) {
            return words.say("noted.since", moment(from, written, words));
        }
        var wholeDays = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalTime().equals(LocalTime.of(23, 59));
        var sameDay = from.toLocalDate().equals(to.toLocalDate());
        if (wholeDays) {
            return sameDay
                    ? written.shortDay(from.toLocalDate())
                    : words.say("noted.days", written.shortDay(from.toLocalDate()), written.shortDay(to.toLocalDate()));
        }
        return sameDay
                ? words.say("noted.hours", moment(from, written, words), written.hour(to.toLocalTime()))
                : words.say("noted.days", moment(from, written, words), moment(to, written, words));
    }

    private static String moment(LocalDateTime at, Written written, Words words) {
        return words.say("noted.moment", written.shortDay(at.toLocalDate()), written.hour(at.toLocalTime()));
    }
}
