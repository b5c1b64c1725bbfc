package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.AbsenceVersion;
import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.ejb.schooling.attendance.KeptAbsence;
import fr.ent.ejb.schooling.attendance.PresenceSheet;
import fr.ent.ejb.schooling.attendance.PupilPresenceService;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.List;

/** Behind schooling/attendance/pupil-presence.xhtml: the absences of a pupil, entered, decided and mended by school life. */
@Named
@ViewScoped
public class PupilPresenceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PupilPresenceService service;

    @Inject
    transient Caller caller;

    private String pupil;
    private String absence;
    private PresenceSheet sheet;
    private KeptAbsence chosen;
    private List<AbsenceVersion> versions;
    private AbsenceForm form;
    private Long decidedReason;
    private String word;
    private String returnHour;

    /** Reads the year, and the record that the address names. */
    public void load() {
        sheet = service.sheet(Asked.id(pupil));
        var wanted = Asked.optional(absence);
        if (wanted == null) {
            form = AbsenceForm.on(sheet.today());
            return;
        }
        chosen = sheet.records().stream()
                .filter(kept -> kept.id() == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
        versions = service.history(sheet.pupilId(), wanted);
        form = AbsenceForm.of(chosen);
        decidedReason = chosen.reasonId();
        word = chosen.word();
    }

    /** Keeps what the form says. */
    public String save() {
        if (form.isKept()) {
            service.amend(form.id(), form.version(), form.entry());
        } else {
            service.enter(sheet.pupilId(), form.entry());
        }
        return done("pupilPresence.saved");
    }

    /** Takes the reason. */
    public String accept() {
        service.accept(chosen.id(), chosen.version(), decidedReason, word);
        return done("pupilPresence.accepted");
    }

    /** Does not take it. */
    public String refuse() {
        service.refuse(chosen.id(), chosen.version(), word);
        return done("pupilPresence.refused");
    }

    /** The pupil is back from the infirmary. */
    public String comeBack() {
        service.comeBack(chosen.id(), chosen.version(), AbsenceForm.hour(returnHour, LocalTime.MIDNIGHT));
        return done("pupilPresence.isBack");
    }

    /** It was a mistake. */
    public String cancel() {
        service.cancel(chosen.id(), chosen.version());
        return done("pupilPresence.cancelled");
    }

    private String done(String key) {
        Said.after(words().say(key));
        return "/schooling/attendance/pupil-presence?faces-redirect=true&pupil=" + sheet.pupilId();
    }

    /** "Absences · MARTIN Léa". */
    public String getTitle() {
        return words().say("pupilPresence.title", sheet.pupil());
    }

    /** "3 demi-journées d’absence, dont 1 non justifiée, 2 retards". */
    public String getSummary() {
        var count = sheet.count();
        return words().say(
                        "pupilAbsences.summary",
                        count.gross(),
                        count.unjustified(),
                        count.latenesses().size());
    }

    /** "Au prorata des cours manqués…". */
    public String getCalculated() {
        return words().say(
                        "pupilAbsences.calculated",
                        words().written().number(sheet.count().calculated().rounded(2)));
    }

    /** Half-days and latenesses, the newest first. */
    public List<PresenceLine> getLines() {
        return PresenceLine.of(sheet.count(), words());
    }

    /** What is kept, the newest first. */
    public List<KeptLine> getRecords() {
        var words = words();
        return sheet.records().stream().map(kept -> KeptLine.of(kept, words)).toList();
    }

    /** The record of the address, in one sentence. */
    public KeptLine getChosenLine() {
        return KeptLine.of(chosen, words());
    }

    /** Who entered it and who changed what, the latest change first. */
    public List<HistoryLine> getHistory() {
        return HistoryLine.of(versions, chosen.source(), caller.zone(), words());
    }

    public AbsenceKind[] getKinds() {
        return AbsenceKind.values();
    }

    public List<Reason> getReasons() {
        return sheet.reasons();
    }

    /** The record of the address, when it names one that may be changed. */
    public KeptAbsence getChosen() {
        return chosen;
    }

    /** Is the form one that may be sent? A record that may not be changed has none. */
    public boolean isWritable() {
        return chosen == null || chosen.isOpen();
    }

    /** May the reader decide about the record of the address? */
    public boolean isDecidable() {
        return chosen != null && chosen.isOpen() && sheet.mayDecide();
    }

    /** Is the pupil of the record at the infirmary still? */
    public boolean isAtInfirmary() {
        return chosen != null && chosen.isOpen() && chosen.to() == null;
    }

    /** May the reader see the exemptions too? The office does not. */
    public boolean isExemptionsShown() {
        return sheet.mayDecide();
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.presence");
    }

    public AbsenceForm getForm() {
        return form;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getAbsence() {
        return absence;
    }

    public void setAbsence(String absence) {
        this.absence = absence;
    }

    public Long getDecidedReason() {
        return decidedReason;
    }

    public void setDecidedReason(Long decidedReason) {
        this.decidedReason = decidedReason;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getReturnHour() {
        return returnHour;
    }

    public void setReturnHour(String returnHour) {
        this.returnHour = returnHour;
    }
}
