package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.AveragingService;
import fr.ent.ejb.schooling.assessment.AveragingSheet;
import fr.ent.ejb.schooling.assessment.AveragingSheet.PartLine;
import fr.ent.persistence.schooling.assessment.AveragingRules;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Behind schooling/assessment/averaging.xhtml: how the averages of one teaching are made. */
@Named
@ViewScoped
public class AveragingView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** So many lines for new sub-subjects. */
    private static final int NEW_LINES = 2;

    @Inject
    transient AveragingService service;

    private Long assignmentId;
    private Long periodId;
    private AveragingSheet sheet;
    private boolean lowestDropped;
    private boolean bestDoubled;
    private boolean bySubSubject;
    private List<Row> rows;

    /** Reads what is chosen. */
    public void load() {
        sheet = service.sheet(assignmentId == null ? 0 : assignmentId, periodId);
        lowestDropped = sheet.rules().lowestDropped();
        bestDoubled = sheet.rules().bestDoubled();
        bySubSubject = sheet.rules().bySubSubject();
        var shown = Shown.onPage();
        rows = new ArrayList<>();
        sheet.parts().forEach(part -> rows.add(new Row(part.id(), part.label(), shown.number(part.weight()))));
        for (var n = 0; n < NEW_LINES; n++) {
            rows.add(new Row(null, "", "1"));
        }
    }

    /** Keeps all of it and shows it again. */
    public String save() {
        var wanted = rows.stream().map(Row::line).toList();
        service.choose(
                assignmentId,
                sheet.period().id(),
                new AveragingRules(lowestDropped, bestDoubled, bySubSubject),
                wanted);
        Said.after(Words.of("fr.ent.web.schooling.averages").say("averaging.saved"));
        return "/schooling/assessment/averaging?faces-redirect=true&assignment=" + assignmentId + "&period="
                + sheet.period().id();
    }

    public AveragingSheet getSheet() {
        return sheet;
    }

    public List<Row> getRows() {
        return rows;
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

    public boolean isLowestDropped() {
        return lowestDropped;
    }

    public void setLowestDropped(boolean lowestDropped) {
        this.lowestDropped = lowestDropped;
    }

    public boolean isBestDoubled() {
        return bestDoubled;
    }

    public void setBestDoubled(boolean bestDoubled) {
        this.bestDoubled = bestDoubled;
    }

    public boolean isBySubSubject() {
        return bySubSubject;
    }

    public void setBySubSubject(boolean bySubSubject) {
        this.bySubSubject = bySubSubject;
    }

    /** A sub-subject as it is typed. */
    public static class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Long id;
        private String label;
        private String weight;

        Row(Long id, String label, String weight) {
            this.id = id;
            this.label = label;
            this.weight = weight;
        }

        /** What is wanted; the coefficient of a line without a label is not read. */
        PartLine line() {
            var named = label != null && !label.isBlank();
            return new PartLine(id, label, named ? TypedNumber.of(weight) : null);
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getWeight() {
            return weight;
        }

        public void setWeight(String weight) {
            this.weight = weight;
        }
    }
}
