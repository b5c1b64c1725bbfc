package fr.ent.web.schooling.attendance.law;

import fr.ent.ejb.schooling.attendance.law.FollowUpBoard;
import fr.ent.ejb.schooling.attendance.law.FollowUpBoard.Placed;
import fr.ent.ejb.schooling.attendance.law.FollowUpService;
import fr.ent.persistence.schooling.attendance.law.FollowUpState;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Said;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Behind schooling/attendance/law/follow-ups.xhtml: the pupils over a threshold. */
@Named
@ViewScoped
public class FollowUpsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FollowUpService service;

    private String state;
    private FollowUpBoard board;

    /** Reads them. */
    public void load() {
        board = service.board();
        shown();
    }

    /** Counts all pupils now. */
    public String evaluate() {
        var found = service.evaluate();
        Said.after(words().say("followUps.evaluated", found.over(), found.opened(), found.below()));
        return "/schooling/attendance/law/follow-ups?faces-redirect=true";
    }

    /** Those in the chosen state. */
    public List<Row> getRows() {
        return board.lines().stream()
                .filter(placed -> placed.line().row().state() == shown())
                .map(this::row)
                .toList();
    }

    /** The states to choose from, with how many are in each. */
    public List<Choice> getStates() {
        return List.of(FollowUpState.values()).stream()
                .map(each -> new Choice(each, words().say("FollowUpState." + each), count(each), each == shown()))
                .toList();
    }

    private long count(FollowUpState each) {
        return board.lines().stream()
                .filter(placed -> placed.line().row().state() == each)
                .count();
    }

    private FollowUpState shown() {
        return state == null || state.isBlank() ? FollowUpState.OPEN : Asked.constant(FollowUpState.class, state);
    }

    private Row row(Placed placed) {
        var line = placed.line();
        var words = words();
        return new Row(
                line.row().pupilId(),
                line.row().pupil(),
                placed.division().isEmpty() ? words().say("followUps.left") : placed.division(),
                words.rule(line),
                words.counted(line),
                words().day(line.row().crossedOn()),
                words.steps(line, line.owed()));
    }

    /** When pupils were counted, the last time. */
    public String getEvaluated() {
        var at = board.evaluatedAt();
        return at == null
                ? words().say("followUps.never")
                : words().say(
                                "followUps.at",
                                words().day(at.toLocalDate()),
                                DateTimeFormatter.ofPattern("HH:mm").format(at));
    }

    /** How many will be destroyed, and when. */
    public String getDestroyed() {
        return words().say(
                        "followUps.destroyed", board.lines().size(), words().day(board.destroyedAfter()), board.due());
    }

    private static LawWords words() {
        return new LawWords();
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    /** A line of the list. */
    public record Row(
            long pupilId, String pupil, String division, String rule, String counted, String crossed, String owed) {}

    /** A state to choose. */
    public record Choice(FollowUpState state, String label, long count, boolean chosen) {}
}
