package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.MarkGrid;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.persistence.schooling.assessment.SpecialMark;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/assessment/mark-grid.xhtml; what is typed there goes to {@link MarkGridCells}. */
@Named
@RequestScoped
public class MarkGridView {

    @Inject
    MarkGridService grids;

    @Inject
    Caller caller;

    private long assessmentId;
    private MarkGrid grid;
    private Shown shown;
    private List<Row> rows;

    public void load() {
        shown = Shown.onPage();
        grid = grids.grid(assessmentId);
        rows = grid.lines().stream().map(this::row).toList();
    }

    private Row row(MarkGrid.Line line) {
        return new Row(
                line.pupilId(),
                line.pupil(),
                shown.day(line.arrivedOn()),
                line.version(),
                shown.text(line.text()),
                line.remark());
    }

    public MarkGrid getGrid() {
        return grid;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getDay() {
        return shown.day(grid.heldOn());
    }

    public String getScale() {
        return shown.number(grid.terms().scale());
    }

    public String getWeight() {
        return shown.number(grid.terms().weight());
    }

    public String getPublication() {
        return shown.instant(grid.publishedAt(), caller.zone());
    }

    public String getComma() {
        return shown.comma();
    }

    /** Whose unsent marks a browser keeps. */
    public long getOwner() {
        return caller.personId();
    }

    public SpecialMark[] getSpecials() {
        return SpecialMark.values();
    }

    public long getAssessmentId() {
        return assessmentId;
    }

    public void setAssessmentId(long assessmentId) {
        this.assessmentId = assessmentId;
    }

    /** One line of the grid, as text. */
    public record Row(long pupilId, String pupil, String arrivedOn, int version, String text, String remark) {}
}
