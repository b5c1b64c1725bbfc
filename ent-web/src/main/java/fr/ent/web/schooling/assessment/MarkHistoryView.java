package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.ejb.schooling.assessment.MarkHistoryPage;
import fr.ent.persistence.schooling.assessment.MarkChange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind schooling/assessment/mark-history.xhtml: who changed which mark, when, from what to what. */
@Named
@RequestScoped
public class MarkHistoryView {

    @Inject
    MarkGridService grids;

    @Inject
    Caller caller;

    private long assessmentId;
    private MarkHistoryPage history;
    private List<Row> rows;

    public void load() {
        history = grids.history(assessmentId);
        var shown = Shown.onPage();
        rows = history.changes().stream().map(change -> row(change, shown)).toList();
    }

    private Row row(MarkChange change, Shown shown) {
        return new Row(
                change.pupil() + " " + change.pupilFirst(),
                shown.text(change.before()),
                shown.text(change.after()),
                change.remarkAfter(),
                change.authorFirst() + " " + change.author(),
                shown.instant(change.at(), caller.zone()));
    }

    public MarkHistoryPage getHistory() {
        return history;
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getAssessmentId() {
        return assessmentId;
    }

    public void setAssessmentId(long assessmentId) {
        this.assessmentId = assessmentId;
    }

    /** One change. */
    public record Row(String pupil, String before, String after, String remark, String author, String at) {}
}
