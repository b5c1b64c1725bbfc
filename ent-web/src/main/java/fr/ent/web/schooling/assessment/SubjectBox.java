package fr.ent.web.schooling.assessment;

import static java.util.stream.Collectors.joining;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.PupilMarks;
import fr.ent.ejb.schooling.assessment.PupilMarks.Item;
import fr.ent.persistence.schooling.assessment.Counting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * One subject on the page of marks, written as it is read.
 *
 * @param id of the subject
 * @param name its label
 * @param average of the pupil
 * @param given does it come from the teacher, in place of the computed one?
 * @param classMean a dash when it is hidden or there is none
 * @param range "4,0 – 18,5", empty when hidden
 * @param bar path of the pupil's average, 200 wide and 10 high; empty when there is none
 * @param tick path of the class mean, empty when there is none
 * @param parts "Écrit : 12,0 · Oral : 14,5", empty without sub-subjects
 * @param marks the newest first
 * @param hidden how many older marks are on the page of the average
 */
public record SubjectBox(
        long id,
        String name,
        String average,
        boolean given,
        String classMean,
        String range,
        String bar,
        String tick,
        String parts,
        List<MarkLine> marks,
        int hidden) {

    private static final double BAR = 200;
    private static final double TOP_MARK = 20;

    /**
     * A mark.
     *
     * @param points is it a number? Words are written smaller
     * @param facts "sam. 14 nov. · coef. 2 · ne compte pas · « Travail soigné »"
     */
    public record MarkLine(String value, boolean points, String title, String facts) {}

    static SubjectBox of(PupilMarks.Subject subject, int mostMarks, MarkWords words) {
        var newest = new ArrayList<>(subject.items());
        Collections.reverse(newest);
        var shown =
                newest.stream().limit(mostMarks).map(item -> line(item, words)).toList();
        var figures = subject.figures();
        return new SubjectBox(
                subject.subjectId(),
                subject.subject(),
                words.average(subject.average()),
                subject.reason() != null,
                words.average(figures.mean()),
                figures.isShown()
                        ? words.words()
                                .say("pupilMarks.range", words.average(figures.min()), words.average(figures.max()))
                        : "",
                path(subject.average(), "M0 0H%.1fV10H0Z"),
                path(figures.mean(), "M%.1f -4V14"),
                parts(subject, words),
                shown,
                newest.size() - shown.size());
    }

    private static String parts(PupilMarks.Subject subject, MarkWords words) {
        return subject.formula().parts().stream()
                .map(part -> words.words().say("pupilMarks.part", part.label(), words.average(part.average())))
                .collect(joining(" · "));
    }

    static MarkLine line(Item item, MarkWords words) {
        var said = words.words();
        var facts = new StringJoiner(" · ");
        facts.add(said.written().shortDay(item.heldOn()));
        facts.add(
                said.say("pupilMarks.weight", said.written().number(item.terms().weight())));
        if (item.terms().counting() != Counting.ORDINARY) {
            facts.add(said.say("Counting.short." + item.terms().counting()));
        }
        if (!item.terms().counts()) {
            facts.add(said.say("pupilMarks.notCounted"));
        }
        if (!item.remark().isBlank()) {
            facts.add(said.say("pupilMarks.remark", item.remark()));
        }
        return new MarkLine(
                words.value(item.value())
                        + words.outOf(item.value(), item.terms().scale()),
                item.value().special() == null,
                item.title(),
                facts.toString());
    }

    private static String path(Average average, String form) {
        return average.isMarked()
                ? String.format(
                        Locale.ROOT, form, Math.min(TOP_MARK, average.shown().doubleValue()) * BAR / TOP_MARK)
                : "";
    }
}
