package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.AssessmentList;
import fr.ent.ejb.schooling.assessment.AssessmentService;
import fr.ent.persistence.schooling.assessment.AssessmentLine;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** Behind schooling/assessment/assessments.xhtml: what a teacher announced in a grading period. */
@Named
@RequestScoped
public class AssessmentsView {

    @Inject
    AssessmentService assessments;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Long periodId;
    private AssessmentList list;
    private List<Row> rows;

    public void load() {
        list = assessments.list(periodId);
        var shown = Shown.onPage();
        rows = list.lines().stream().map(line -> row(line, shown)).toList();
    }

    private Row row(AssessmentLine line, Shown shown) {
        var published = line.publishedAt() != null && !line.publishedAt().isAfter(clock.instant());
        return new Row(
                line,
                shown.day(line.heldOn()),
                shown.number(line.scale()),
                shown.number(line.weight()),
                shown.instant(line.publishedAt(), caller.zone()),
                published);
    }

    public AssessmentList getList() {
        return list;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Long getPeriodId() {
        return periodId;
    }

    public void setPeriodId(Long periodId) {
        this.periodId = periodId;
    }

    /** One line of the table. */
    public record Row(
            AssessmentLine line, String day, String scale, String weight, String publication, boolean published) {}
}
