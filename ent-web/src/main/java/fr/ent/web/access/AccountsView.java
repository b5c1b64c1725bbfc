package fr.ent.web.access;

import fr.ent.ejb.access.AccountLine;
import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.DivisionChoice;
import fr.ent.persistence.access.AccountCounts;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountState;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.LazyTable;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The accounts of a school, list by list and page by page: who has one, and how far each has come. */
@Named
@ViewScoped
public class AccountsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccountService accounts;

    private String kind = AccountKind.PUPILS.name();
    private String state;
    private String text = "";
    private long division;
    private transient List<DivisionChoice> divisions;
    private transient AccountCounts counts;
    private transient LazyTable<AccountLine> table;

    /** What the address asks for must exist. */
    public void load() {
        Asked.constant(AccountKind.class, kind);
    }

    /** Something else is looked for: what was read is worth nothing any more. */
    public void look() {
        counts = null;
        table = null;
    }

    /** One page at a time. */
    public LazyTable<AccountLine> getTable() {
        if (table == null) {
            table = new LazyTable<>(
                    counts().of(wanted()), slice -> accounts.find(whose(), division, text, wanted(), slice));
        }
        return table;
    }

    /** How many of those whose names are looked for have come that far. */
    public long count(String name) {
        return counts().of(AccountState.valueOf(name));
    }

    /** Can a sheet of codes be made for this list, and does somebody of it wait for one? */
    public boolean isSheet() {
        return counts().of(null) > counts().of(AccountState.ACTIVE) && accounts.offersSheet(whose(), division);
    }

    /** The divisions of this year, to choose from. */
    public List<DivisionChoice> getDivisions() {
        if (divisions == null) {
            divisions = accounts.divisions();
        }
        return divisions;
    }

    private AccountCounts counts() {
        if (counts == null) {
            counts = accounts.count(whose(), division, text);
        }
        return counts;
    }

    private AccountKind whose() {
        return Asked.constant(AccountKind.class, kind);
    }

    private AccountState wanted() {
        return state == null ? null : Asked.constant(AccountState.class, state);
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

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public long getDivision() {
        return division;
    }

    public void setDivision(long division) {
        this.division = division;
    }
}
