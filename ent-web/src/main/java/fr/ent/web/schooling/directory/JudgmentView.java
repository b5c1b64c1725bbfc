package fr.ent.web.schooling.directory;

import fr.ent.ejb.schooling.directory.JudgmentService;
import fr.ent.ejb.schooling.directory.JudgmentSheet;
import fr.ent.ejb.schooling.directory.JudgmentTerms;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.schooling.directory.JudgmentKind;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/** One decision of a judge: read, corrected, ended, taken back, with its scan. */
@Named
@ViewScoped
public class JudgmentView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/schooling/directory/judgment?faces-redirect=true&includeViewParams=true";

    @Inject
    transient JudgmentService judgments;

    private transient Part scan;
    private String pupil;
    private String judgment;
    private JudgmentSheet sheet;
    private JudgmentKind kind;
    private LocalDate since;
    private LocalDate until;
    private String ground;

    /** Reads the decision: a line of the journal. */
    public void load() {
        sheet = judgments.judgment(pupilId(), id());
        var terms = sheet.terms();
        kind = terms.kind();
        since = terms.since();
        until = terms.until();
        ground = terms.ground();
    }

    /** Keeps what the form says. */
    public String save() {
        judgments.correct(pupilId(), id(), new JudgmentTerms(kind, since, until, ground));
        return said("judgment.saved");
    }

    /** Takes it back. */
    public String cancel() {
        judgments.cancel(pupilId(), id());
        Said.after(words().say("judgment.cancelled"));
        return "/schooling/directory/pupil?faces-redirect=true&pupil=" + pupilId();
    }

    /** Keeps the chosen file as its scan. */
    public String attach() throws IOException {
        BrokenRule.when(scan == null, "directory.scan.missing");
        try (var bytes = scan.getInputStream()) {
            judgments.attach(pupilId(), id(), bytes);
        }
        return said("judgment.attached");
    }

    /** Forgets its scan. */
    public String detach() {
        judgments.detach(pupilId(), id());
        return said("judgment.detached");
    }

    /** Sends the scan: a line of the journal. */
    public void read() throws IOException {
        var read = judgments.scan(pupilId(), id());
        var name = "decision-" + id() + "." + read.type().name().toLowerCase(Locale.ROOT);
        Download.send(FacesContext.getCurrentInstance(), read.type().mediaType(), name, read.bytes());
    }

    /** "MARTIN Paul – MARTIN Léa". */
    public String getTitle() {
        return words().say("judgment.of", sheet.adult(), sheet.pupil());
    }

    /** "12 mars 2026". */
    public String date(LocalDate day) {
        return words().written().date(day);
    }

    public JudgmentKind[] getKinds() {
        return JudgmentKind.values();
    }

    private String said(String key) {
        Said.after(words().say(key));
        return AGAIN;
    }

    private long pupilId() {
        return Asked.id(pupil);
    }

    private long id() {
        return Asked.id(judgment);
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.directory");
    }

    public JudgmentSheet getSheet() {
        return sheet;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getJudgment() {
        return judgment;
    }

    public void setJudgment(String judgment) {
        this.judgment = judgment;
    }

    public JudgmentKind getKind() {
        return kind;
    }

    public void setKind(JudgmentKind kind) {
        this.kind = kind;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public String getGround() {
        return ground;
    }

    public void setGround(String ground) {
        this.ground = ground;
    }
}
