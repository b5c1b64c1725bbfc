package fr.ent.web.schooling.attendance.justification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.justification.JustificationDecisions;
import fr.ent.ejb.schooling.attendance.justification.JustificationDeskService;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import fr.ent.persistence.schooling.attendance.DecisionLine;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * What school life answered in the last weeks, and where it takes an answer back. The page keeps nothing between two
 * requests: the form says which answer it means, and which version of it was read.
 */
@Named
@RequestScoped
public class DecidedJustificationsView {

    private static final String AGAIN =
            "/schooling/attendance/justification/decided-justifications?faces-redirect=true";
    private static final int LINES = 50;

    @Inject
    JustificationDeskService desk;

    @Inject
    Caller caller;

    private JustificationDecisions decisions;
    private DecisionLine current;
    private boolean sought;

    /** A line of the list. @param kept the reason that the school kept; a dash when it refused */
    public record DecidedRow(
            DecisionLine line, String when, String state, String tag, String who, String kept, boolean current) {}

    /** A form about an answer that no longer stands says so. */
    public void load() {
        BrokenRule.when(
                FacesContext.getCurrentInstance().isPostback() && getCurrent() == null,
                "attendance.justification.gone");
    }

    /** Takes the answer back. */
    public String takeBack() {
        desk.takeBack(getCurrent().id(), (int) Asked.id(asked("version")));
        Said.after(new JustificationWording()
                .say("decidedJustifications.takenBack", getCurrent().pupilInList()));
        return AGAIN;
    }

    /** The answer that may be taken back now; null for none. */
    public DecisionLine getCurrent() {
        if (!sought) {
            sought = true;
            var at = Asked.optional(asked("at"));
            current = at == null ? null : desk.decision(at).orElse(null);
        }
        return current;
    }

    /** Read as late as that: a form is decoded before its page is loaded. */
    private JustificationDecisions decisions() {
        if (decisions == null) {
            decisions = desk.decisions(new Slice((getPage() - 1) * LINES, LINES));
        }
        return decisions;
    }

    /** "12 justifications ont reçu une réponse ces 28 derniers jours". */
    public String getSummary() {
        return new JustificationWording()
                .say("decidedJustifications.summary", decisions().total(), JustificationDeskService.DAYS);
    }

    /** The page of the list. */
    public List<DecidedRow> getRows() {
        var wording = new JustificationWording();
        return decisions().lines().stream().map(line -> row(wording, line)).toList();
    }

    /** The answer that may be taken back, as its line says it. */
    public DecidedRow getCurrentRow() {
        return row(new JustificationWording(), getCurrent());
    }

    /** "Claire Martin, le 23 novembre 2026 à 18 h 05". */
    public String getSaid() {
        return new JustificationWording()
                .signed(
                        "justifications.saidBy",
                        getCurrent().saidBy(),
                        getCurrent().saidAt(),
                        caller.zone());
    }

    private DecidedRow row(JustificationWording wording, DecisionLine line) {
        var accepted = line.state() == AbsenceState.ACCEPTED;
        return new DecidedRow(
                line,
                wording.when(line),
                wording.say("State." + line.state()),
                accepted ? "tag good" : "tag bad",
                wording.signed("justifications.saidBy", line.decidedBy(), line.decidedAt(), caller.zone()),
                kept(wording, line),
                getCurrent() != null && getCurrent().id() == line.id());
    }

    private static String kept(JustificationWording wording, DecisionLine line) {
        if (line.state() == AbsenceState.REFUSED) {
            return "–";
        }
        return line.kept() == null ? wording.say("justifications.noneRetained") : line.kept();
    }

    /** Which page, from 1. */
    public int getPage() {
        return Asked.page(asked("page"));
    }

    /** Is there something older than this page? */
    public boolean isOlder() {
        return decisions().total() > (long) getPage() * LINES;
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
