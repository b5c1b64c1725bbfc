package fr.ent.web.access;

import fr.ent.ejb.access.AccountLine;
import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.ActivationBoard;
import fr.ent.ejb.access.ActivationBoardService;
import fr.ent.ejb.access.ActivationFigure;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountState;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** Who never activated his account: figures by division first, then the people of one list, and their letters. */
@Named
@RequestScoped
public class NeverActivatedView {

    @Inject
    ActivationBoardService boards;

    @Inject
    AccountService accounts;

    private String kind;
    private String state;
    private long division;
    private ActivationBoard board;
    private List<AccountLine> people = List.of();

    /** The figures; with a kind in the address, the people of that list. */
    public void load() {
        if (kind == null) {
            board = boards.board();
            return;
        }
        people = accounts.list(Asked.constant(AccountKind.class, kind), division).stream()
                .filter(line -> line.state().isNeverActivated())
                .toList();
    }

    /** Those in the state that is asked for, all without one. */
    public List<AccountLine> getShown() {
        return people.stream()
                .filter(line -> state == null || line.state() == Asked.constant(AccountState.class, state))
                .toList();
    }

    /** Can letters be made for somebody of those shown? */
    public boolean isPrintable() {
        return accounts.offersSheet(Asked.constant(AccountKind.class, kind), division)
                && getShown().stream().anyMatch(AccountLine::mayIssue);
    }

    /** How many of the list have come that far. */
    public long count(AccountState wanted) {
        return people.stream().filter(line -> line.state() == wanted).count();
    }

    /** "12 sur 28, dont 3 avec un code valable". */
    public String say(ActivationFigure figure) {
        return Words.of("fr.ent.web.access")
                .say("neverActivated.figure", figure.never(), figure.all(), figure.waiting());
    }

    /** Whose list: the division where it matters, and the kind of people. */
    public String getSubject() {
        var whom = Words.of("fr.ent.web.access").say("AccountKind." + kind);
        return accounts.divisions().stream()
                .filter(choice -> !AccountKind.STAFF.name().equals(kind) && choice.id() == division)
                .map(choice -> choice.label() + ", " + whom)
                .findFirst()
                .orElse(whom);
    }

    /** The states of this page. */
    public List<AccountState> getStates() {
        return Arrays.stream(AccountState.values())
                .filter(AccountState::isNeverActivated)
                .toList();
    }

    public ActivationBoard getBoard() {
        return board;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state == null || state.isBlank() ? null : state;
    }

    public long getDivision() {
        return division;
    }

    public void setDivision(long division) {
        this.division = division;
    }
}
