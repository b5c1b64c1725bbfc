package fr.ent.web.schooling.attendance.justification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.attendance.justification.JustificationDeskService;
import fr.ent.ejb.schooling.attendance.justification.JustificationQueue;
import fr.ent.ejb.schooling.attendance.justification.QueuedJustification;
import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import fr.ent.web.kernel.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/**
 * School life answers what families say, one after the other. The page keeps nothing between two requests: a form says
 * which justification it answers, and which one comes next.
 */
@Named
@RequestScoped
public class JustificationsView {

    private static final String AGAIN = "/schooling/attendance/justification/justifications?faces-redirect=true";

    @Inject
    JustificationDeskService desk;

    @Inject
    Caller caller;

    private JustificationQueue queue;
    private String reason;
    private String word;

    /** A line of the list beside. */
    public record QueueRow(long id, String name, String when, boolean current, boolean again) {}

    /** Reads what waits; the reason that the family gave is proposed. A form about what no longer waits says so. */
    public void load() {
        var current = getCurrent();
        if (FacesContext.getCurrentInstance().isPostback()) {
            BrokenRule.when(current == null, "attendance.justification.answered");
        } else if (current != null && current.line().reasonId() != null) {
            reason = String.valueOf(current.line().reasonId());
        }
    }

    /** Takes it, and goes on to the next. */
    public String accept() {
        desk.accept(Asked.id(asked("at")), Asked.optional(reason), word);
        return done("justifications.accepted");
    }

    /** Does not take it, and goes on to the next. */
    public String refuse() {
        desk.refuse(Asked.id(asked("at")), word);
        return done("justifications.refused");
    }

    /** Sends what is attached: a line of the journal. */
    public void open() throws IOException {
        var id = Asked.id(asked("at"));
        var file = desk.file(id);
        var name = JustificationWording.fileName(id, file.type());
        Download.send(FacesContext.getCurrentInstance(), file.type().mediaType(), name, file.bytes());
    }

    private String done(String key) {
        Said.after(new JustificationWording().say(key, asked("name")));
        var next = Asked.optional(asked("next"));
        return next == null ? AGAIN : AGAIN + "&at=" + next;
    }

    /** The one on the screen: that of the address, else the oldest; null when none waits. */
    public QueuedJustification getCurrent() {
        var at = asked("at");
        return lines().stream()
                .filter(one -> String.valueOf(one.line().id()).equals(at))
                .findFirst()
                .orElse(lines().isEmpty() ? null : lines().get(0));
    }

    /** The id before it, null for none. */
    public Long getPrevious() {
        return beside(-1);
    }

    /** The id after it, null for none. */
    public Long getNext() {
        return beside(1);
    }

    private Long beside(int step) {
        var at = lines().indexOf(getCurrent()) + step;
        return at < 0 || at >= lines().size() ? null : lines().get(at).line().id();
    }

    /** "3 justifications attendent une réponse". */
    public String getLeft() {
        return new JustificationWording().say("justifications.left", queue().waiting());
    }

    /** Everybody who waits, to go to one of them. */
    public List<QueueRow> getRows() {
        var wording = new JustificationWording();
        var current = getCurrent();
        return lines().stream()
                .map(one -> new QueueRow(
                        one.line().id(),
                        one.line().pupilInList(),
                        wording.when(one.line()),
                        one.equals(current),
                        one.line().round() > 1))
                .toList();
    }

    /** "lundi 23 novembre, de 8 h à 12 h". */
    public String getWhen() {
        return new JustificationWording().when(getCurrent().line());
    }

    /** "Claire Martin, le 23 novembre 2026 à 18 h 05". */
    public String getWho() {
        return new JustificationWording()
                .who("justifications.saidBy", getCurrent().line(), caller.zone());
    }

    /** What is attached, and where it stands. */
    public String getAttached() {
        return new JustificationWording().file(getCurrent().line());
    }

    public JustificationQueue getQueue() {
        return queue();
    }

    private List<QueuedJustification> lines() {
        return queue().lines();
    }

    private JustificationQueue queue() {
        if (queue == null) {
            queue = desk.queue();
        }
        return queue;
    }

    private static String asked(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
