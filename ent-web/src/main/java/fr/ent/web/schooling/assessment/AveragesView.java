package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.assessment.Average;
import fr.ent.ejb.schooling.assessment.AverageTable;
import fr.ent.ejb.schooling.assessment.AveragesService;
import fr.ent.ejb.schooling.assessment.ClassFigures;
import fr.ent.ejb.schooling.assessment.Distribution;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Behind schooling/assessment/averages.xhtml: choose a division or one's own subject, then its table. */
@Named
@RequestScoped
public class AveragesView {

    @Inject
    AveragesService averages;

    private Long divisionId;
    private Long assignmentId;
    private Long periodId;
    private String sort;
    private Distribution distribution;
    private AverageTable table;
    private List<Head> heads;
    private List<Row> rows;
    private List<Foot> foots;

    public void load() {
        if (divisionId == null && assignmentId == null) {
            return;
        }
        table = divisionId != null
                ? averages.ofDivision(divisionId, periodId)
                : averages.ofAssignment(assignmentId, periodId);
        var shown = Shown.onPage();
        heads = table.columns().stream()
                .map(column -> new Head(
                        String.valueOf(column.id()),
                        column.label(),
                        shown.day(column.heldOn()),
                        shown.number(column.scale()),
                        column.counts()))
                .toList();
        var order = new AverageOrder(table);
        distribution = Distribution.of(order.numbers(sort));
        rows = order.lines(sort).stream().map(line -> row(line, shown)).toList();
        foots = List.of(
                foot("mean", ClassFigures::mean, shown),
                foot("min", ClassFigures::min, shown),
                foot("max", ClassFigures::max, shown),
                foot("median", ClassFigures::median, shown));
    }

    private Row row(AverageTable.Line line, Shown shown) {
        var cells = new ArrayList<Cell>();
        for (var n = 0; n < line.cells().size(); n++) {
            var cell = line.cells().get(n);
            var text = cell.average() == null ? shown.mark(cell.mark()) : shown.average(cell.average());
            var subject = divisionId == null ? null : table.columns().get(n).id();
            cells.add(new Cell(text, subject, told(cell.standing())));
        }
        return new Row(line.pupilId(), line.pupil(), cells, shown.average(line.average()), told(line.whole()));
    }

    /** What must be known of an average, perhaps nothing. */
    private static String told(AverageTable.Standing standing) {
        if (standing == null || standing.representative() && standing.reason() == null) {
            return "";
        }
        return Words.of("fr.ent.web.schooling.averages")
                .say(standing.reason() == null ? "replacement.weak" : "override.mark");
    }

    private Foot foot(String key, Function<ClassFigures, Average> figure, Shown shown) {
        var texts = table.columns().stream()
                .map(column -> column.figures() == null ? "" : shown.average(figure.apply(column.figures())))
                .toList();
        return new Foot(key, texts, shown.average(figure.apply(table.overall())));
    }

    /** What names this table in the address of a file. */
    public String getAddress() {
        return (divisionId == null ? "assignment=" + assignmentId : "division=" + divisionId) + "&period="
                + table.periods().shown().id();
    }

    /** The divisions he may read as a whole. */
    public List<DivisionChoice> getDivisions() {
        return averages.divisions();
    }

    /** What he teaches. */
    public List<Assignment> getAssignments() {
        return averages.assignments();
    }

    /** May he choose how these averages are made? Who teaches it may. */
    public boolean isAveraging() {
        return assignmentId != null && averages.assignments().stream().anyMatch(given -> given.id() == assignmentId);
    }

    /** How the averages, or the marks of the column that the table is sorted by, lie. */
    public Distribution getDistribution() {
        return distribution;
    }

    /** The same, drawn and as a table. */
    public DistributionChart getChart() {
        return new DistributionChart(distribution);
    }

    /** "10,5 · 12,0 · 14,5": the quartiles, with the median between them. */
    public String getQuartiles() {
        var shown = Shown.onPage();
        return Words.of("fr.ent.web.schooling.averages")
                .say(
                        "distribution.quartiles",
                        shown.average(distribution.lowerQuartile()),
                        shown.average(distribution.median()),
                        shown.average(distribution.upperQuartile()));
    }

    /** What the distribution is about: a column, or the averages. */
    public String getDistributionOf() {
        return heads.stream()
                .filter(head -> head.id().equals(sort))
                .map(Head::label)
                .findFirst()
                .orElse(Words.of("fr.ent.web.schooling.assessment").say("averages.title"));
    }

    /** For who does not see it: is the table sorted by that column? */
    public String sorted(String column) {
        return column.equals(sort) ? "descending" : "none";
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public AverageTable getTable() {
        return table;
    }

    public List<Head> getHeads() {
        return heads;
    }

    public List<Row> getRows() {
        return rows;
    }

    public List<Foot> getFoots() {
        return foots;
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

    /** The head of a column; day and scale are empty for a subject. */
    public record Head(String id, String label, String day, String scale, boolean counts) {}

    /** One cell; the subject leads to its formula, null for a mark. */
    public record Cell(String text, Long subjectId, String told) {}

    /** One pupil. */
    public record Row(long pupilId, String pupil, List<Cell> cells, String average, String told) {}

    /** One line of the foot; the key names it. */
    public record Foot(String key, List<String> texts, String overall) {}
}
