package fr.ent.web.schooling.assessment;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.assessment.MarkGrid;
import fr.ent.ejb.schooling.assessment.MarkGridService;
import fr.ent.persistence.schooling.assessment.SpecialMark;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/**
 * Behind schooling/assessment/mark-grid.xhtml; what is typed there goes to {@link MarkGridCells}, and from a browser
 * without our script to {@link #save}.
 */
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
    private PlainGrid sent = new PlainGrid(Map.of());
    private Words words;
    private List<Row> rows;

    public void load() {
        shown = Shown.onPage();
        words = Words.of("fr.ent.web.schooling.assessment");
        grid = grids.grid(assessmentId);
        rows = grid.lines().stream().map(this::row).toList();
    }

    /** A post finds its grid before its button is decoded: what is on the page depends on it. */
    @PostConstruct
    void begin() {
        var faces = FacesContext.getCurrentInstance();
        if (faces.isPostback()) {
            assessmentId =
                    Asked.id(faces.getExternalContext().getRequestParameterMap().get("assessment"));
            load();
        }
    }

    /** « Enregistrer », without a script: keeps what may be kept and shows the rest with its reason. */
    public void save() {
        var faces = FacesContext.getCurrentInstance();
        var locale = faces.getViewRoot().getLocale();
        sent = new PlainGrid(faces.getExternalContext().getRequestParameterMap());
        sent.answered(grids.save(assessmentId, sent.changed(grid, shown)), locale, caller.zone());
        load();
        if (sent.isKept()) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say("markGrid.allSaved"), null));
        } else {
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("markGrid.notAllSaved"), null));
            faces.validationFailed();
        }
    }

    private Row row(MarkGrid.Line line) {
        return new Row(
                line.pupilId(),
                line.pupil(),
                line.arrivedOn() == null ? "" : words.say("markGrid.arrived", shown.day(line.arrivedOn())),
                line.version(),
                sent.text(line.pupilId(), shown.text(line.text())),
                line.remark(),
                sent.problem(line.pupilId()));
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

    /**
     * One line of the grid, as text.
     *
     * @param arrived "arrivé le lun. 12 oct.", empty for who was there
     * @param problem why what is typed there is not kept; empty for nothing, and always with our script, which says it
     */
    public record Row(
            long pupilId, String pupil, String arrived, int version, String text, String remark, String problem) {}
}
