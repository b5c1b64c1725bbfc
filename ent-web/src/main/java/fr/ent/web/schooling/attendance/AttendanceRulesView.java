package fr.ent.web.schooling.attendance;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.schooling.attendance.AttendanceRules;
import fr.ent.ejb.schooling.attendance.AttendanceRules.Reason;
import fr.ent.ejb.schooling.attendance.AttendanceRulesService;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Behind schooling/attendance/attendance-rules.xhtml: the limit of a lateness, the noon, and the reasons of the school. */
@Named
@ViewScoped
public class AttendanceRulesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/schooling/attendance/attendance-rules?faces-redirect=true";

    @Inject
    transient AttendanceRulesService service;

    private String reasonId;
    private AttendanceRules rules;
    private ReasonForm form;
    private Integer latenessMinutes;
    private boolean noonFromTimetable;

    /** Reads them, and the reason that the address names, to be changed. */
    public void load() {
        rules = service.rules();
        latenessMinutes = rules.latenessMinutes();
        noonFromTimetable = rules.noonFromTimetable();
        form = reasonId == null
                ? new ReasonForm()
                : rules.reasons().stream()
                        .filter(reason -> reason.id() == Asked.id(reasonId))
                        .findFirst()
                        .map(ReasonForm::of)
                        .orElseThrow(NotFound::new);
    }

    /** Changes the limit and the noon. */
    public String saveSettings() {
        service.change(new AttendanceRules(latenessMinutes, noonFromTimetable, rules.version(), List.of()));
        return said("attendanceRules.saved");
    }

    /** Adds or changes the reason of the form. */
    public String saveReason() {
        service.say(form.reason());
        return said("attendanceRules.reasonSaved");
    }

    /** Takes away the reason of the form. */
    public String removeReason() {
        service.remove(form.reason().id());
        return said("attendanceRules.reasonRemoved");
    }

    private static String said(String key) {
        Said.after(Words.of("fr.ent.web.schooling.presence").say(key));
        return HERE;
    }

    /** All of them, in the school's order. */
    public List<Reason> getReasons() {
        return rules.reasons();
    }

    /** The reason that is being written. */
    public ReasonForm getForm() {
        return form;
    }

    public String getReasonId() {
        return reasonId;
    }

    public void setReasonId(String reasonId) {
        this.reasonId = reasonId;
    }

    public Integer getLatenessMinutes() {
        return latenessMinutes;
    }

    public void setLatenessMinutes(Integer latenessMinutes) {
        this.latenessMinutes = latenessMinutes;
    }

    public boolean isNoonFromTimetable() {
        return noonFromTimetable;
    }

    public void setNoonFromTimetable(boolean noonFromTimetable) {
        this.noonFromTimetable = noonFromTimetable;
    }
}
