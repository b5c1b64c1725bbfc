package fr.ent.web.communication.notification;

import fr.ent.ejb.communication.notification.ToCall;
import fr.ent.ejb.communication.notification.ToCallService;
import fr.ent.persistence.communication.notification.PhoneOutcome;
import fr.ent.persistence.communication.notification.PhoneRow;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import fr.ent.web.kernel.Written;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** Behind communication/notification/to-call.xhtml: whom school life calls, and what came of it. */
@Named
@ViewScoped
public class ToCallView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "fr.ent.web.communication.notification";

    private static final String BOARD = "board";

    @Inject
    transient ToCallService service;

    private transient ToCall list;
    private transient ToCall about;
    private String follow;
    private String outcome;
    private String note;
    private String from;

    /** Those to call. */
    public List<ToCall.Line> getLines() {
        return list().lines();
    }

    /** About whom a call is being noted, from this list or from the board; null for nobody. */
    public ToCall.Line getChosen() {
        var id = Asked.optional(follow);
        if (id == null) {
            return null;
        }
        if (about == null) {
            about = service.about(id);
        }
        return about.lines().isEmpty() ? null : about.lines().get(0);
    }

    /** "MARTIN Léa". */
    public String name(ToCall.Line line) {
        return (line.absence().shownName() + " " + line.absence().firstName()).strip();
    }

    /** "lundi 23 novembre, 8 h 05". */
    public String since(ToCall.Line line) {
        var written = Written.in(locale());
        return written.longDay(line.absence().day()) + ", "
                + written.hour(line.absence().time());
    }

    /** "23 nov., 8 h 40: nobody answered (M. Cépéé)". */
    public String said(PhoneRow call) {
        var by = (call.callerFirstName() + " " + call.callerShownName()).strip();
        var words = Words.of(BUNDLE);
        var text = words.say("toCall.call", moment(call.at()), words.say("PhoneOutcome." + call.outcome()), by);
        return call.note() == null ? text : text + " « " + call.note() + " »";
    }

    /** Notes a call. */
    public String save() {
        service.note(Asked.id(follow), Asked.constant(PhoneOutcome.class, outcome), note);
        Said.after(Words.of(BUNDLE).say("toCall.noted"));
        return isFromBoard()
                ? "/schooling/attendance/board?faces-redirect=true"
                : "/communication/notification/to-call?faces-redirect=true";
    }

    public PhoneOutcome[] getOutcomes() {
        return PhoneOutcome.values();
    }

    public String getFollow() {
        return follow;
    }

    public void setFollow(String follow) {
        this.follow = follow;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    /** Did he come from the board of school life? He goes back there. */
    public boolean isFromBoard() {
        return BOARD.equals(from);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    private ToCall list() {
        if (list == null) {
            list = service.list();
        }
        return list;
    }

    private String moment(Instant at) {
        var local = at.atZone(list().zone());
        var written = Written.in(locale());
        return written.dayOfMonth(local.toLocalDate()) + ", "
                + written.hour(LocalTime.of(local.getHour(), local.getMinute()));
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
