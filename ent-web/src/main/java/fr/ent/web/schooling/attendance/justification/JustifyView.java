package fr.ent.web.schooling.attendance.justification;

import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.quarantine.SentFile;
import fr.ent.ejb.schooling.attendance.justification.FamilyJustificationService;
import fr.ent.ejb.schooling.attendance.justification.JustificationForm;
import fr.ent.ejb.schooling.attendance.justification.JustificationPlan;
import fr.ent.ejb.schooling.attendance.justification.JustificationWords;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A family says why a pupil was, or will be, absent, or answers a refusal. The page keeps nothing between two requests:
 * what it is about comes from the address, or from what the form sends again.
 */
@Named
@RequestScoped
public class JustifyView {

    private static final String FILE = "why:file";

    @Inject
    FamilyJustificationService service;

    private JustificationForm form;
    private LocalDate first;
    private String from;
    private LocalDate last;
    private String to;
    private String reason;
    private String text;

    /**
     * Takes the absence that the link names, when it names one; of one that cannot be answered there is no page. Of a pupil
     * of several schools the page before asks which one.
     */
    public String load() {
        NotFound.unless(!isAnswer() || getForm().refused().isAnswerable());
        if (!getForm().schools().isEmpty()) {
            return said();
        }
        first = day(asked("first"));
        from = asked("from");
        to = asked("to");
        return null;
    }

    /** Sends what was typed. */
    public String send() throws IOException, ServletException {
        var words = new JustificationWords(Asked.optional(reason), text, sent());
        if (isAnswer()) {
            service.answer(pupilId(), Asked.id(asked("absence")), words);
        } else {
            service.justify(pupilId(), school(), new JustificationPlan(first, hour(from), last, hour(to)), words);
        }
        Said.after(new JustificationWording().say("justify.sent"));
        return said();
    }

    private static String said() {
        return "/schooling/attendance/justification/pupil-justifications?faces-redirect=true&pupil=" + pupilId();
    }

    /** "Justifier une absence · Léa". */
    public String getTitle() {
        var key = isAnswer() ? "justify.answerTitle" : "justify.title";
        return new JustificationWording().say(key, getForm().pupil().callName());
    }

    /** "Absence : lundi 23 novembre. La vie scolaire avait répondu…". */
    public String getRefused() {
        var line = getForm().refused();
        var wording = new JustificationWording();
        var refusal = line.word().isEmpty() ? line.refusal() : line.word();
        return wording.say("justify.refused", wording.when(line), refusal);
    }

    /** Whom it is about, and what there is to choose. */
    public JustificationForm getForm() {
        if (form == null) {
            form = isAnswer()
                    ? service.answerForm(pupilId(), Asked.id(asked("absence")))
                    : service.form(pupilId(), school());
        }
        return form;
    }

    /** To which school it goes, as the address says; null for the only one. */
    public String getSchool() {
        return school();
    }

    private static String school() {
        var uai = asked("school");
        return uai == null || uai.isBlank() ? null : uai;
    }

    /** Is a refusal answered? */
    public boolean isAnswer() {
        return asked("absence") != null;
    }

    /**
     * Nothing when no file was chosen; the name that it has on the sender's machine is not looked at. Asked of the request
     * itself: Faces takes an empty file for none, and the family would believe that it was sent.
     */
    private static SentFile sent() throws IOException, ServletException {
        var request = FacesContext.getCurrentInstance().getExternalContext().getRequest();
        var file = ((HttpServletRequest) request).getPart(FILE);
        if (file == null
                || file.getSubmittedFileName() == null
                || file.getSubmittedFileName().isBlank()) {
            return null;
        }
        try (var bytes = file.getInputStream()) {
            return SentFile.of(bytes);
        }
    }

    private static LocalTime hour(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeParseException nonsense) {
            throw new BrokenRule("attendance.justification.hour");
        }
    }

    private static LocalDate day(String asked) {
        return asked == null ? null : Asked.optionalDay(asked);
    }

    private static long pupilId() {
        return Asked.id(asked("pupil"));
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
