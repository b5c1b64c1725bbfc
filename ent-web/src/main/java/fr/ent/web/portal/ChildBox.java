package fr.ent.web.portal;

import fr.ent.ejb.portal.FamilyHome.ChildNews;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.directory.FamilyPupil;
import fr.ent.ejb.schooling.timetable.DayLesson;
import fr.ent.web.kernel.Words;
import fr.ent.web.schooling.assessment.MarkChart;
import fr.ent.web.schooling.assessment.MarkWords;
import fr.ent.web.schooling.attendance.AbsenceLine;
import fr.ent.web.schooling.directory.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a home shows of one child.
 *
 * @param pupil whose box it is
 * @param refusal why neither marks nor lessons are there; empty when they are
 * @param left that he left, and until when what is his is read; empty when he is a pupil
 * @param span "de 8 h à 16 h 30", empty without lessons today
 * @param lessons of today
 * @param absences of the last days
 * @param marks the last ones
 * @param chart of these marks
 */
public record ChildBox(
        FamilyPupil pupil,
        String refusal,
        String left,
        String span,
        List<LessonLine> lessons,
        List<AbsenceLine> absences,
        List<MarkLine> marks,
        MarkChart chart) {

    /** A lesson: "8 h – 9 h", "Mathématiques", "salle 12 – DUPONT Jeanne". */
    public record LessonLine(String hours, String subject, String where) {}

    /** A mark: "Mathématiques", "12,5", "/20", "14 nov.". */
    public record MarkLine(String subject, String value, String outOf, String day) {}

    static ChildBox of(ChildNews news, int mostAbsences) {
        var words = Words.of("fr.ent.web.portal");
        var marks = MarkWords.ofPage();
        // the last published, told by their own dates: the date is what stands beside each
        var latest = news.marks().stream()
                .sorted(Comparator.comparing(PupilMarks.Latest::heldOn).reversed())
                .toList();
        return new ChildBox(
                news.pupil(),
                Refusal.of(news.pupil()),
                left(news.pupil(), words),
                span(news.lessons(), words),
                news.lessons().stream().map(lesson -> lesson(lesson, words)).toList(),
                AbsenceLine.of(news.absences()).stream().limit(mostAbsences).toList(),
                latest.stream().map(mark -> mark(mark, marks)).toList(),
                MarkChart.of(oldestFirst(latest)));
    }

    private static String left(FamilyPupil pupil, Words words) {
        return pupil.leftOn() == null
                ? ""
                : words.say(
                        "familyHome.left",
                        pupil.callName(),
                        words.written().date(pupil.leftOn()),
                        words.written().date(pupil.readableUntil()));
    }

    private static String span(List<DayLesson> lessons, Words words) {
        if (lessons.isEmpty()) {
            return "";
        }
        var last =
                lessons.stream().map(DayLesson::end).max(Comparable::compareTo).orElseThrow();
        var first = lessons.stream()
                .map(lesson -> lesson.key().start())
                .min(Comparable::compareTo)
                .orElseThrow();
        return words.say(
                "familyHome.span", words.written().hour(first), words.written().hour(last));
    }

    private static LessonLine lesson(DayLesson lesson, Words words) {
        var hours = words.say(
                "familyHome.hours",
                words.written().hour(lesson.key().start()),
                words.written().hour(lesson.end()));
        var room = lesson.room().isBlank() ? "" : words.say("familyHome.room", lesson.room());
        return new LessonLine(hours, lesson.subject(), room);
    }

    private static MarkLine mark(PupilMarks.Latest mark, MarkWords words) {
        return new MarkLine(
                mark.subject(),
                words.value(mark.value()),
                words.outOf(mark.value(), mark.scale().rounded(2)),
                words.words().written().dayOfMonth(mark.heldOn()));
    }

    private static List<Double> oldestFirst(List<PupilMarks.Latest> marks) {
        var onTwenty = new ArrayList<>(marks.stream()
                .map(mark -> MarkWords.onTwenty(mark.value(), mark.scale().rounded(2)))
                .filter(Objects::nonNull)
                .toList());
        Collections.reverse(onTwenty);
        return onTwenty;
    }
}
