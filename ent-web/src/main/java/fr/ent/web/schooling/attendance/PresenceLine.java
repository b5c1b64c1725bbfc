package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.schooling.attendance.HalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedHalfDay;
import fr.ent.ejb.schooling.attendance.halfday.CountedLateness;
import fr.ent.ejb.schooling.attendance.halfday.CountedLesson;
import fr.ent.ejb.schooling.attendance.halfday.PupilCount;
import fr.ent.ejb.schooling.attendance.halfday.Standing;
import fr.ent.web.kernel.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A half-day, or a lateness, in sentences.
 *
 * @param when "lun. 23 nov., matin"
 * @param what "Absence", "Retard de 10 min"
 * @param standing "À justifier", "Justifiée"; empty for what needs no word
 * @param open does the school wait for a reason?
 * @param how how it is counted, lesson by lesson; empty for a lateness
 */
public record PresenceLine(LocalDate day, String when, String what, String standing, boolean open, String how) {

    /** The newest first. */
    static List<PresenceLine> of(PupilCount count, Words words) {
        var lines = new ArrayList<PresenceLine>();
        count.halfDays().forEach(half -> lines.add(absence(half, words)));
        count.underSchool().forEach(half -> lines.add(spared(half, words)));
        count.latenesses().forEach(late -> lines.add(lateness(late, words)));
        lines.sort(Comparator.comparing(PresenceLine::day).reversed());
        return lines;
    }

    private static PresenceLine absence(CountedHalfDay half, Words words) {
        var how = words.say(
                "presence.how",
                lessons(half.lessons(), words),
                half.missed(),
                half.due(),
                words.written().number(half.part().rounded(2)));
        return new PresenceLine(
                half.day(),
                when(half.day(), half.half(), words),
                words.say("presence.absence"),
                standing(half.standing(), words),
                half.standing() == Standing.UNEXPLAINED,
                how);
    }

    private static PresenceLine spared(PupilCount.Spared half, Words words) {
        return new PresenceLine(
                half.day(),
                when(half.day(), half.half(), words),
                words.say("presence.underSchool"),
                "",
                false,
                words.say("presence.howSpared", lessons(half.lessons(), words)));
    }

    private static PresenceLine lateness(CountedLateness late, Words words) {
        var when = words.say(
                "presence.at",
                words.written().shortDay(late.day()),
                words.written().hour(late.start()),
                late.subject());
        return new PresenceLine(
                late.day(),
                when,
                late.minutes() == 0
                        ? words.say("pupilAbsences.LATE")
                        : words.say("pupilAbsences.lateBy", String.valueOf(late.minutes())),
                late.standing() == Standing.UNEXPLAINED ? "" : standing(late.standing(), words),
                false,
                "");
    }

    private static String when(LocalDate day, HalfDay half, Words words) {
        return words.say("pupilAbsences.day", words.written().shortDay(day), words.say("pupilAbsences.half." + half));
    }

    private static String standing(Standing standing, Words words) {
        return words.say("Standing." + standing);
    }

    private static String lessons(List<CountedLesson> lessons, Words words) {
        return lessons.stream().map(lesson -> lesson(lesson, words)).collect(joining(words.say("presence.then")));
    }

    private static String lesson(CountedLesson lesson, Words words) {
        var written = words.written();
        var named = lesson.subject().isEmpty() ? words.say("presence.halfDay") : lesson.subject();
        var what = words.say("pupilAbsences.lesson", written.hour(lesson.start()), written.hour(lesson.end()), named);
        return words.say("presence.lesson", what, words.say("Why." + lesson.why(), lesson.missed()));
    }
}
