package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.assessment.AssessmentList.Assignment;
import fr.ent.ejb.schooling.report.AppreciationService;
import fr.ent.ejb.schooling.report.AppreciationSheet;
import fr.ent.ejb.schooling.report.TextEntry;
import fr.ent.ejb.schooling.report.TextsSaved;
import fr.ent.persistence.schooling.assessment.PeriodFact;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Sentences;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Behind schooling/report/appreciations.xhtml: a class on one page, a plain form that needs no script. */
@Named
@ViewScoped
public class AppreciationsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AppreciationService service;

    @Inject
    transient Caller caller;

    private String assignment;
    private String period;
    private transient AppreciationSheet sheet;
    private long shownPeriod;
    private final Map<Long, String> texts = new HashMap<>();
    private final Map<Long, Integer> versions = new HashMap<>();
    private final Map<Long, String> there = new HashMap<>();
    private final Map<Long, String> problems = new HashMap<>();

    /** Reads the sheet; without a teaching there is only the choice. */
    public void load() {
        if (assignment == null) {
            return;
        }
        getSheet().lines().forEach(line -> {
            texts.put(line.pupilId(), line.text());
            there.put(line.pupilId(), line.text());
            versions.put(line.pupilId(), line.version());
        });
    }

    /** Keeps what may be kept; the rest stays as it was typed, each with its sentence. */
    public void save() {
        var changed = new HashMap<Long, TextEntry>();
        texts.forEach((id, text) -> {
            var typed = text == null ? "" : text;
            if (!typed.replace("\r\n", "\n").equals(there.get(id))) {
                changed.put(id, new TextEntry(versions.getOrDefault(id, 0), typed));
            }
        });
        problems.clear();
        took(TriedTwice.call(() -> service.save(Asked.id(assignment), shownPeriod, changed)));
        sheet = null;
        var faces = FacesContext.getCurrentInstance();
        if (problems.isEmpty()) {
            faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, "appreciations.saved"));
        } else {
            faces.addMessage(null, message(FacesMessage.SEVERITY_ERROR, "appreciations.notAllSaved"));
            faces.validationFailed();
        }
    }

    private void took(TextsSaved saved) {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        var words = words();
        saved.kept().forEach(kept -> {
            texts.put(kept.pupilId(), kept.text());
            there.put(kept.pupilId(), kept.text());
            versions.put(kept.pupilId(), kept.version());
        });
        saved.refused()
                .forEach(refused -> problems.put(
                        refused.pupilId(), Sentences.ofRefusal(refused.rule(), refused.arguments(), locale)));
        saved.conflicts().forEach(conflict -> {
            versions.put(conflict.pupilId(), conflict.version());
            problems.put(conflict.pupilId(), words.conflict(conflict));
        });
    }

    private FacesMessage message(FacesMessage.Severity severity, String key) {
        return new FacesMessage(severity, words().say(key), null);
    }

    private ReportWords words() {
        return ReportWords.of(caller);
    }

    /** The sheet; read again after a save. */
    public AppreciationSheet getSheet() {
        if (sheet == null && assignment != null) {
            sheet = service.sheet(Asked.id(assignment), Asked.optional(period));
            shownPeriod = sheet.period().id();
        }
        return sheet;
    }

    /** Who writes: what waits in a shared browser is his alone. */
    public long getOwner() {
        return caller.personId();
    }

    /** "Mathématiques · 5e B". */
    public String getTitle() {
        return assignment == null
                ? words().say("appreciations.title")
                : words().say(
                                "appreciations.of",
                                getSheet().subject(),
                                getSheet().structure());
    }

    /** Of what the head reminded, as sentences. */
    public List<String> getReminders() {
        return HomeReminders.sentences(service.reminders(), words());
    }

    public List<Assignment> getAssignments() {
        return service.assignments();
    }

    /** "Trimestre 2". */
    public String label(PeriodFact fact) {
        return words().period(fact.kind(), fact.rank());
    }

    /** "12,5". */
    public String average(AppreciationSheet.Line line) {
        return words().average(line.average());
    }

    /** "Moyenne de la classe : 12,5". */
    public String getMean() {
        return words().say("appreciations.mean", words().average(getSheet().mean()));
    }

    /** Why a text is not kept; empty for nothing. */
    public String problem(long pupilId) {
        return problems.getOrDefault(pupilId, "");
    }

    /** "12/600". */
    public String count(long pupilId) {
        var text = texts.get(pupilId) == null ? "" : texts.get(pupilId).replace("\r\n", "\n");
        return text.codePointCount(0, text.length()) + "/600";
    }

    /** Pupils whose appreciation waits for a correction only. */
    public List<AppreciationSheet.Line> getLocked() {
        return getSheet().lines().stream()
                .filter(line -> line.locked() && !line.text().isEmpty())
                .toList();
    }

    public Map<Long, String> getTexts() {
        return texts;
    }

    public String getAssignment() {
        return assignment;
    }

    public void setAssignment(String assignment) {
        this.assignment = assignment;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
