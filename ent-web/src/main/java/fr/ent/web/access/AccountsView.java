package fr.ent.web.access;

import fr.ent.ejb.access.AccountKind;
import fr.ent.ejb.access.AccountLine;
import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.AccountState;
import fr.ent.ejb.access.DivisionChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The accounts of a school, list by list: how far each has come. */
@Named
@RequestScoped
public class AccountsView {

    @Inject
    AccountService accounts;

    private String kind = AccountKind.PUPILS.name();
    private long division;
    private List<DivisionChoice> divisions;
    private List<AccountLine> lines = List.of();

    /** The first division is shown until another is chosen. */
    public void load() {
        divisions = accounts.divisions();
        if (division == 0 && !divisions.isEmpty()) {
            division = divisions.get(0).id();
        }
        lines = accounts.list(AccountKind.named(kind), division);
    }

    /** How many of the list have come that far. */
    public long count(String state) {
        return lines.stream()
                .filter(line -> line.state() == AccountState.valueOf(state))
                .count();
    }

    /** Is there somebody to whom the caller may give a first code? */
    public boolean isAnyWaiting() {
        return lines.stream().anyMatch(line -> line.mayIssue() && line.state() != AccountState.ACTIVE);
    }

    public List<AccountLine> getLines() {
        return lines;
    }

    public List<DivisionChoice> getDivisions() {
        return divisions;
    }

    public AccountKind[] getKinds() {
        return AccountKind.values();
    }

    public AccountState[] getStates() {
        return AccountState.values();
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null ? AccountKind.PUPILS.name() : kind;
    }

    public long getDivision() {
        return division;
    }

    public void setDivision(long division) {
        this.division = division;
    }
}
