package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.ExemptionEntry;
import fr.ent.ejb.schooling.attendance.ExemptionService;
import fr.ent.ejb.schooling.attendance.ExemptionSheet;
import fr.ent.ejb.schooling.attendance.ExemptionSheet.Kept;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Behind schooling/attendance/exemptions.xhtml: the exemptions of a pupil, and what the infirmary notes of them. */
@Named
@ViewScoped
public class ExemptionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExemptionService service;

    private String pupil;
    private String exemption;
    private ExemptionSheet sheet;
    private Kept chosen;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private DayOfWeek weekday;
    private Long subject;
    private boolean presenceRequired;
    private LocalDate end;
    private String note;

    /** Reads them, and the one that the address names. */
    public void load() {
        sheet = service.sheet(Asked.id(pupil));
        firstDay = sheet.today();
        end = sheet.today();
        var wanted = Asked.optional(exemption);
        if (wanted != null) {
            chosen = sheet.exemptions().stream()
                    .filter(kept -> kept.id() == wanted)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            note = chosen.note();
        }
    }

    /** Keeps a new one. */
    public String save() {
        service.enter(sheet.pupilId(), new ExemptionEntry(firstDay, lastDay, weekday, subject, presenceRequired));
        return done("exemptions.saved");
    }

    /** Ends the one of the address. */
    public String finish() {
        service.end(chosen.id(), end);
        return done("exemptions.ended");
    }

    /** Writes the note of the infirmary. */
    public String write() {
        service.note(chosen.id(), note);
        return done("exemptions.noted");
    }

    private String done(String key) {
        Said.after(words().say(key));
        return "/schooling/attendance/exemptions?faces-redirect=true&pupil=" + sheet.pupilId();
    }

    /** "Dispenses · MARTIN Léa". */
    public String getTitle() {
        return words().say("exemptions.title", sheet.pupil());
    }

    /** One sentence each. */
    public List<ExemptionLine> getLines() {
        var words = words();
        return sheet.exemptions().stream()
                .map(kept -> ExemptionLine.of(kept, words))
                .toList();
    }

    /** The one of the address, in one sentence. */
    public ExemptionLine getChosenLine() {
        return ExemptionLine.of(chosen, words());
    }

    private static Words words() {
        return Words.of("fr.ent.web.schooling.presence");
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public ExemptionSheet getSheet() {
        return sheet;
    }

    public Kept getChosen() {
        return chosen;
    }

    public String getPupil() {
        return pupil;
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getExemption() {
        return exemption;
    }

    public void setExemption(String exemption) {
        this.exemption = exemption;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public DayOfWeek getWeekday() {
        return weekday;
    }

    public void setWeekday(DayOfWeek weekday) {
        this.weekday = weekday;
    }

    public Long getSubject() {
        return subject;
    }

    public void setSubject(Long subject) {
        this.subject = subject;
    }

    public boolean isPresenceRequired() {
        return presenceRequired;
    }

    public void setPresenceRequired(boolean presenceRequired) {
        this.presenceRequired = presenceRequired;
    }

    public LocalDate getEnd() {
        return end;
    }

    public void setEnd(LocalDate end) {
        this.end = end;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
