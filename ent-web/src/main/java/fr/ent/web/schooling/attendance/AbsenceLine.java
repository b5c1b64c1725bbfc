package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.ent.ejb.schooling.attendance.PupilAbsence;
import fr.ent.ejb.schooling.attendance.PupilAbsence.State;
import fr.ent.persistence.schooling.attendance.Attendance;
import fr.ent.web.kernel.Words;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What happened to a pupil on one day, of one kind, in one sentence.
 *
 * @param day "lun. 23 nov., matin"
 * @param what "Absence", "Retard de 10 min", "Infirmerie"
 * @param lessons "8 h – 9 h Mathématiques, 9 h – 10 h Français"
 * @param toJustify does the school wait for a reason?
 */
public record AbsenceLine(String day, String what, String lessons, boolean toJustify) {

    private static final String BUNDLE = "fr.ent.web.schooling.presence";

    /** One line for each day and kind, in the order given. */
    public static List<AbsenceLine> of(List<PupilAbsence> absences) {
        var words = Words.of(BUNDLE);
        return absences.stream().collect(groupingBy(Kind::of, LinkedHashMap::new, toList())).entrySet().stream()
                .map(kind -> line(kind.getKey(), kind.getValue(), words))
                .toList();
    }

    private static AbsenceLine line(Kind kind, List<PupilAbsence> together, Words words) {
        var written = words.written();
        var lessons = together.stream()
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .map(absence -> words.say(
                        "pupilAbsences.lesson",
                        written.hour(absence.start()),
                        written.hour(absence.end()),
                        absence.subject()))
                .collect(joining(words.say("pupilAbsences.and")));
        return new AbsenceLine(
                words.say("pupilAbsences.day", written.shortDay(kind.day()), halves(together, words)),
                what(kind, together, words),
                lessons,
                together.stream().anyMatch(absence -> absence.state() == State.TO_JUSTIFY));
    }

    private static String what(Kind kind, List<PupilAbsence> together, Words words) {
        var minutes = together.get(0).minutes();
        return kind.attendance() == Attendance.LATE && together.size() == 1 && minutes != null
                ? words.say("pupilAbsences.lateBy", minutes.toString())
                : words.say("pupilAbsences." + kind.attendance());
    }

    private static String halves(List<PupilAbsence> together, Words words) {
        var halves = together.stream().map(PupilAbsence::half).distinct().toList();
        return words.say("pupilAbsences.half." + (halves.size() > 1 ? "BOTH" : halves.get(0)));
    }

    private record Kind(LocalDate day, Attendance attendance) {

        static Kind of(PupilAbsence absence) {
            return new Kind(absence.day(), absence.attendance());
        }
    }
}
