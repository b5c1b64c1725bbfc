package fr.ent.web.schooling.report;

import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.report.CouncilSheet;
import fr.ent.persistence.schooling.assessment.DivisionPeriod;
import fr.ent.web.schooling.assessment.MarkChart;
import java.util.List;

/**
 * The sheet of a pupil as text.
 *
 * @param period "Trimestre 2"
 * @param periods the heads of the columns, up to it
 * @param rows one a subject
 * @param general his general average in each period
 * @param chart of his general averages
 * @param facts "3 demi-journées d’absence, 1 retard", the general average of the class
 * @param past what earlier councils said
 */
public record CouncilTable(
        String period,
        List<String> periods,
        List<Row> rows,
        List<String> general,
        String mean,
        MarkChart chart,
        String absences,
        List<String> past) {

    /** A subject; the override is its reason, empty for none. */
    public record Row(String subject, List<String> averages, String mean, String override, List<String> texts) {}

    static CouncilTable of(CouncilSheet sheet, ReportWords words, boolean projection) {
        var few = projection && sheet.pupils().size() < 5;
        var past = sheet.decisions().stream()
                .limit(sheet.decisions().size() - 1L)
                .filter(said -> said != null && !said.content().isEmpty())
                .map(said -> said.content())
                .toList();
        return new CouncilTable(
                words.period(sheet.period().kind(), sheet.period().rank()),
                sheet.periods().stream().map(period -> head(period, words)).toList(),
                sheet.subjects().stream()
                        .map(subject -> new Row(
                                subject.label(),
                                subject.averages().stream().map(words::average).toList(),
                                few ? "–" : words.average(subject.mean()),
                                subject.override() == null ? "" : words.say("council.override", subject.override()),
                                subject.appreciations()))
                        .toList(),
                sheet.general().stream().map(words::average).toList(),
                few ? "–" : words.average(sheet.generalMean()),
                MarkChart.of(sheet.general().stream()
                        .filter(Average::isMarked)
                        .map(average -> average.shown().doubleValue())
                        .toList()),
                absences(sheet, words),
                past);
    }

    private static String absences(CouncilSheet sheet, ReportWords words) {
        var missed = sheet.absences();
        return words.say("council.absences", missed.halfDays(), missed.unjustified(), missed.lates());
    }

    private static String head(DivisionPeriod period, ReportWords words) {
        return words.period(period.kind(), period.rank());
    }
}
