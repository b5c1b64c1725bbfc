package fr.ent.web.schooling.assessment;

import fr.ent.ejb.schooling.assessment.ReplacementService;
import fr.ent.ejb.schooling.assessment.ReplacementSheet;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind schooling/assessment/replacement.xhtml: averages that are not representative, and the test that replaces. */
@Named
@ViewScoped
public class ReplacementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReplacementService service;

    private Long assignmentId;
    private Long periodId;
    private ReplacementSheet sheet;
    private List<Row> rows;
    private String title;
    private LocalDate day;
    private final Map<Long, Boolean> chosen = new HashMap<>();

    /** Reads whose average is not representative; who is not summoned yet is ticked. */
    public void load() {
        sheet = service.sheet(assignmentId == null ? 0 : assignmentId, periodId);
        var shown = Shown.onPage();
        var words = Words.of("fr.ent.web.schooling.averages");
        rows = sheet.lines().stream()
                .map(line -> new Row(
                        line.pupilId(),
                        line.pupil(),
                        shown.text(line.shown()),
                        line.share(),
                        line.summoned() == null
                                ? ""
                                : words.say(
                                        "replacement.summoned",
                                        line.summoned().title(),
                                        shown.day(line.summoned().heldOn()))))
                .toList();
        title = words.say("replacement.usualTitle");
        sheet.lines().forEach(line -> chosen.put(line.pupilId(), line.summoned() == null));
    }

    /** Announces the test, and shows its grid. */
    public String summon() {
        var pupils = rows.stream()
                .map(Row::pupilId)
                .filter(pupil -> Boolean.TRUE.equals(chosen.get(pupil)))
                .toList();
        var id = service.summon(assignmentId, sheet.period().id(), new ReplacementService.Test(title, day), pupils);
        return "/schooling/assessment/assessment?faces-redirect=true&id=" + id;
    }

    public ReplacementSheet getSheet() {
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** By pupil. */
    public Map<Long, Boolean> getChosen() {
        return chosen;
    }

    /** A pupil; to what he is summoned, empty for nothing. */
    public record Row(long pupilId, String pupil, String average, int share, String summoned) implements Serializable {}
}
