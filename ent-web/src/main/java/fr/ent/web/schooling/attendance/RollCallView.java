package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.ejb.schooling.timetable.LessonKey;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/** Behind schooling/attendance/roll-call.xhtml: the sheet, and its plain form for browsers without our script. */
@Named
@ViewScoped
public class RollCallView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "roll-call?faces-redirect=true&includeViewParams=true";

    @Inject
    transient AttendanceService attendance;

    @Inject
    transient Caller caller;

    private String assignment;
    private String day;
    private String start;
    private boolean correcting;
    private RollCallSheet sheet;
    private List<PupilRow> rows;

    public void load() {
        var key = Hours.key(assignment, day, start);
        sheet = attendance.sheet(key.assignmentId(), key.day(), key.start());
        rows = sheet.lines().stream().map(PupilRow::new).toList();
    }

    /** « Enregistrer »: keeps what was typed, the call stays open. */
    public String save() {
        return after(attendance.save(key(), typed()), "rollCall.saved");
    }

    /** « Clore l'appel ». */
    public String close() {
        return after(attendance.close(key(), typed()), "rollCall.closedNow");
    }

    /** « Enregistrer les corrections ». */
    public String correct() {
        return after(attendance.correct(key(), typed()), "rollCall.corrected");
    }

    /** May something be typed on the page as it is? */
    public boolean isTyping() {
        return sheet.isOpenForTyping() || isCorrectingNow();
    }

    /** Is the closed call being corrected by somebody who may? */
    public boolean isCorrectingNow() {
        return correcting && sheet.isClosed() && sheet.mayCorrect();
    }

    /** "08:00". */
    public String getFrom() {
        return Hours.of(sheet.lesson().key().start());
    }

    /** "08:55". */
    public String getTo() {
        return Hours.of(sheet.lesson().end());
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Hours.of(
                sheet.lesson().key().day(),
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** When the call was closed, in the school's own time; empty while it is open. */
    public String getClosedAt() {
        return sheet.isClosed() ? Hours.of(sheet.closing().at(), caller.zone()) : "";
    }

    /** The moment at which the lesson starts, for the script that proposes minutes of lateness. */
    public long getStartMillis() {
        return sheet.lesson().key().startsAt(caller.zone()).toEpochMilli();
    }

    /** Whose unsent entries the device keeps: never those of a colleague at the same keyboard. */
    public long getWho() {
        return caller.personId();
    }

    private LessonKey key() {
        return sheet.lesson().key();
    }

    private Map<Long, Change> typed() {
        var sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        rows.forEach(row -> row.take(sent));
        return rows.stream().filter(PupilRow::isChanged).collect(toMap(PupilRow::getId, PupilRow::change));
    }

    private String after(RollCallResult result, String done) {
        var faces = FacesContext.getCurrentInstance();
        var words = ResourceBundle.getBundle(
                "fr.ent.web.schooling.attendance", faces.getViewRoot().getLocale());
        var conflict = !result.conflicts().isEmpty();
        var sentence = words.getString(conflict ? "rollCall.conflicts" : done);
        var severity = conflict ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_INFO;
        faces.addMessage(null, new FacesMessage(severity, sentence, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return AGAIN;
    }

    public RollCallSheet getSheet() {
        return sheet;
    }

    public List<PupilRow> getRows() {
        return rows;
    }

    public String getAssignment() {
        return assignment;
    }

    public void setAssignment(String assignment) {
        this.assignment = assignment;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public boolean isCorrecting() {
        return correcting;
    }

    public void setCorrecting(boolean correcting) {
        this.correcting = correcting;
    }
}
