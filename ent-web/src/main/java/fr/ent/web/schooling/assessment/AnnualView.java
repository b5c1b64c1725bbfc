package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AnnualFormula;
import fr.ent.ejb.schooling.assessment.AnnualService;
import fr.ent.ejb.schooling.assessment.AnnualTable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/assessment/annual.xhtml: the year of a division or of what one teaches. */
@Named
@RequestScoped
public class AnnualView {

    @Inject
    AnnualService annual;

    private Long divisionId;
    private Long assignmentId;
    private Long periodId;
    private AnnualTable table;
    private List<Row> rows;

    public void load() {
        table = assignmentId == null
                ? annual.ofDivision(divisionId == null ? 0 : divisionId)
                : annual.ofAssignment(assignmentId, periodId);
        var shown = Shown.onPage();
        rows = table.lines().stream().map(line -> row(line, shown)).toList();
    }

    private static Row row(AnnualTable.Line line, Shown shown) {
        return new Row(
                line.pupil(),
                line.years().stream().map(year -> cell(year, shown)).toList(),
                cell(line.overall(), shown),
                line.overall().terms().stream()
                        .map(term -> shown.average(term.average()))
                        .toList());
    }

    private static Cell cell(AnnualFormula year, Shown shown) {
        var marked = year.terms().stream()
                .filter(term -> term.average().isMarked())
                .map(term -> shown.average(term.average()))
                .toList();
        return new Cell(shown.average(year.average()), marked.size() > 1 ? String.join(" · ", marked) : "");
    }

    public AnnualTable getTable() {
        return table;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Long getDivisionId() {
        return divisionId;
    }

    public void setDivisionId(Long divisionId) {
        this.divisionId = divisionId;
    }

    public Long getAssignmentId() {
        return assignmentId;
    }

    public void setAssignmentId(Long assignmentId) {
        this.assignmentId = assignmentId;
    }

    public Long getPeriodId() {
        return periodId;
    }

    public void setPeriodId(Long periodId) {
        this.periodId = periodId;
    }

    /** An average of the year, empty for NN, and those of the periods it is the mean of. */
    public record Cell(String average, String periods) {}

    /** One pupil: a cell for each subject, the year over all, and each period over all. */
    public record Row(String pupil, List<Cell> cells, Cell overall, List<String> periods) {}
}
