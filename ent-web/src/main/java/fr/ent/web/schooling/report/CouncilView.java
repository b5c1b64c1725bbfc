package fr.ent.web.schooling.report;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.TriedTwice;
import fr.ent.ejb.schooling.assessment.DivisionChoice;
import fr.ent.ejb.schooling.report.CouncilEntryService;
import fr.ent.ejb.schooling.report.CouncilMinutesService;
import fr.ent.ejb.schooling.report.CouncilSaved;
import fr.ent.ejb.schooling.report.CouncilService;
import fr.ent.ejb.schooling.report.CouncilSheet;
import fr.ent.persistence.schooling.report.CouncilDecision.Words;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Said;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** Behind schooling/report/council.xhtml: one pupil at a time, words that several people write at once. */
@Named
@ViewScoped
public class CouncilView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/schooling/report/council?faces-redirect=true&division=";

    @Inject
    transient CouncilService councils;

    @Inject
    transient CouncilEntryService entries;

    @Inject
    transient CouncilMinutesService minutes;

    @Inject
    transient Caller caller;

    private String division;
    private String period;
    private String pupil;
    private boolean projection;
    private transient CouncilSheet sheet;
    private transient CouncilTable table;
    private int version;
    private String content = "";
    private String distinction = "";
    private String orientation = "";
    private CouncilSaved conflict;

    /** Reads the pupil; without a division there is only the choice. */
    public void load() {
        if (division == null) {
            return;
        }
        var said = getSheet().decision();
        period = String.valueOf(sheet.period().id());
        pupil = String.valueOf(sheet.pupil().id());
        if (said != null) {
            take(said.version(), new Words(said.content(), said.distinction(), said.orientation()));
        }
    }

    private void take(int ofVersion, Words words) {
        version = ofVersion;
        content = words.content();
        distinction = words.distinction();
        orientation = words.orientation();
    }

    /** Says the words; stays on the pupil. */
    public String save() {
        return keep() ? address(pupil) : null;
    }

    /** Says the words and goes to the next pupil, if there is one. */
    public String saveAndNext() {
        if (!keep()) {
            return null;
        }
        var next = getNext();
        return address(next == null ? pupil : String.valueOf(next.id()));
    }

    private boolean keep() {
        var words = new Words(text(content), text(distinction), text(orientation));
        var saved = TriedTwice.call(
                () -> entries.save(Asked.id(division), Asked.id(period), Asked.id(pupil), version, words));
        sheet = null;
        version = saved.version();
        if (saved.kept()) {
            conflict = null;
            Said.after(words().say("council.saved"));
        } else {
            conflict = saved;
            var faces = FacesContext.getCurrentInstance();
            faces.addMessage(
                    null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words().say("council.conflict"), null));
            faces.validationFailed();
        }
        return saved.kept();
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** Their words in place of one's own: to be completed and saved. */
    public void takeTheirs() {
        take(conflict.version(), conflict.theirs());
        conflict = null;
    }

    /** The minutes of the whole council, as a file. */
    public void print() throws IOException {
        var file = minutes.minutes(Asked.id(division), Asked.id(period));
        Download.send(FacesContext.getCurrentInstance(), "application/pdf", "conseil.pdf", file);
    }

    private String address(String ofPupil) {
        return PAGE + Asked.id(division) + "&period=" + Asked.id(period) + "&pupil=" + ofPupil;
    }

    /** The sheet, read again after a save. */
    public CouncilSheet getSheet() {
        if (sheet == null && division != null) {
            sheet = councils.sheet(Asked.id(division), Asked.optional(period), Asked.optional(pupil));
        }
        return sheet;
    }

    /** Its numbers as text. */
    public CouncilTable getTable() {
        if (table == null) {
            table = CouncilTable.of(getSheet(), words(), projection);
        }
        return table;
    }

    /** "Conseil de la 5e B · Trimestre 2". */
    public String getTitle() {
        return division == null
                ? words().say("council.title")
                : words().say("council.of", getSheet().division(), getTable().period());
    }

    public CouncilSheet.Pupil getPrevious() {
        return getSheet().place() == 0 ? null : sheet.pupils().get(sheet.place() - 1);
    }

    public CouncilSheet.Pupil getNext() {
        return getSheet().place() + 1 == sheet.pupils().size()
                ? null
                : sheet.pupils().get(sheet.place() + 1);
    }

    /** "Ève Chef a écrit ceci, mardi 12 janvier à 9 h 05". */
    public String getWhoConflicts() {
        return words().say("council.theirs", conflict.who(), words().instant(conflict.at()));
    }

    public List<DivisionChoice> getDivisions() {
        return entries.divisions();
    }

    private ReportWords words() {
        return ReportWords.of(caller);
    }

    public CouncilSaved getConflict() {
        return conflict;
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public boolean isProjection() {
        return projection;
    }

    public void setProjection(boolean projection) {
        this.projection = projection;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getDistinction() {
        return distinction;
    }

    public void setDistinction(String distinction) {
        this.distinction = distinction;
    }

    public String getOrientation() {
        return orientation;
    }

    public void setOrientation(String orientation) {
        this.orientation = orientation;
    }
}
