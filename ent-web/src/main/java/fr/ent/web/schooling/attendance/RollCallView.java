package fr.ent.web.schooling.attendance;

import static java.util.stream.Collectors.toMap;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.AttendanceService;
import fr.ent.ejb.schooling.attendance.Change;
import fr.ent.ejb.schooling.attendance.RollCallResult;
import fr.ent.ejb.schooling.attendance.RollCallSheet;
import fr.ent.ejb.schooling.timetable.LessonKey;
import fr.ent.persistence.schooling.attendance.Observation;
import fr.ent.web.kernel.Written;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Behind schooling/attendance/roll-call.xhtml: the sheet, and its plain form for browsers without our script. The server
 * keeps nothing of the page: a post brings the address and what had been seen.
 */
@Named
@RequestScoped
public class RollCallView {

    private static final String AGAIN = "roll-call?faces-redirect=true&includeViewParams=true";

    @Inject
    AttendanceService attendance;

    @Inject
    Caller caller;

    private String assignment;
    private String day;
    private String start;
    private boolean correcting;
    private RollCallSheet sheet;
    private List<PupilRow> rows;

    /** A post builds its page before Faces sets the parameters of the address: they are read here first. */
    @PostConstruct
    void ask() {
        var asked = sent();
        assignment = asked.get("assignment");
        day = asked.get("day");
        start = asked.get("start");
        correcting = Boolean.parseBoolean(asked.get("correcting"));
    }

    /** Before anything is drawn: what does not exist, or is not his, has no page. */
    public void load() {
        getSheet();
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

    /** Is something typed on this page? A form that was sent is shown again whatever happened to the call meanwhile. */
    public boolean isTyping() {
        return isOpening() || isCorrectingNow();
    }

    /** Is the open call being taken? */
    public boolean isOpening() {
        return !correcting && (isPosted() || getSheet().isOpenForTyping());
    }

    /** Is the closed call being corrected by somebody who may? */
    public boolean isCorrectingNow() {
        return correcting && (isPosted() || getSheet().isClosed() && getSheet().mayCorrect());
    }

    /** What stands on the screen, for the form to bring back. */
    public String getSeen() {
        return SeenEntries.of(getRows());
    }

    /** "08:00". */
    public String getFrom() {
        return Hours.of(getSheet().lesson().key().start());
    }

    /** "08:55". */
    public String getTo() {
        return Hours.of(getSheet().lesson().end());
    }

    /** "lundi 23 novembre 2026". */
    public String getDate() {
        return Written.in(FacesContext.getCurrentInstance().getViewRoot().getLocale())
                .fullDate(getSheet().lesson().key().day());
    }

    /** When the call was closed, in the school's own time; empty while it is open. */
    public String getClosedAt() {
        return getSheet().isClosed() ? Hours.of(getSheet().closing().at(), caller.zone()) : "";
    }

    /** The moment at which the lesson starts, for the script that proposes minutes of lateness. */
    public long getStartMillis() {
        return getSheet().lesson().key().startsAt(caller.zone()).toEpochMilli();
    }

    private LessonKey key() {
        return getSheet().lesson().key();
    }

    private Map<Long, Change> typed() {
        var sent = sent();
        var seen = SeenEntries.read(sent.get("seen"));
        rows = getRows().stream()
                .map(row -> row.typed(sent, seen.getOrDefault(row.id(), Observation.ORDINARY)))
                .toList();
        return rows.stream().filter(PupilRow::isChanged).collect(toMap(PupilRow::id, PupilRow::change));
    }

    private static Map<String, String> sent() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static boolean isPosted() {
        return FacesContext.getCurrentInstance().isPostback();
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

    /** Read when it is first asked for. */
    public RollCallSheet getSheet() {
        if (sheet == null) {
            var key = Hours.key(assignment, day, start);
            sheet = attendance.sheet(key.assignmentId(), key.day(), key.start());
        }
        return sheet;
    }

    public List<PupilRow> getRows() {
        if (rows == null) {
            var words =
                    RowWords.in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
            rows = getSheet().lines().stream()
                    .map(line -> PupilRow.of(line, words))
                    .toList();
        }
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
