package fr.ent.web.access;

import fr.ent.ejb.access.AccountLine;
import fr.ent.ejb.access.AccountService;
import fr.ent.ejb.access.CodeSheet;
import fr.ent.ejb.access.LetterPaper;
import fr.ent.ejb.access.LetterService;
import fr.ent.ejb.kernel.NotFound;
import fr.ent.ejb.kernel.PublicAddress;
import fr.ent.persistence.access.AccountKind;
import fr.ent.persistence.access.AccountState;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Download;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * The sheet of one-time codes. First it says for whom codes will be made; then it shows them, once: they are not kept,
 * so the sheet is the answer to the post and has no address of its own.
 */
@Named
@RequestScoped
public class CodesView {

    @Inject
    AccountService accounts;

    @Inject
    LetterService letters;

    @Inject
    FacesContext faces;

    private String kind;
    private long division;
    private Long person;
    private String state;
    private boolean english;
    private List<AccountLine> concerned = List.of();
    private CodeSheet sheet;

    /** Who will get a code. */
    public void load() {
        concerned = accounts.list(Asked.constant(AccountKind.class, kind), division).stream()
                .filter(AccountLine::mayIssue)
                .filter(line -> person == null ? line.state() != AccountState.ACTIVE : line.personId() == person)
                .filter(line -> state == null || line.state() == wanted())
                .toList();
        NotFound.unless(person == null || !concerned.isEmpty());
    }

    /** Makes the codes and shows them. */
    public void issue() {
        var whose = Asked.constant(AccountKind.class, kind);
        sheet = person == null ? accounts.issue(whose, division) : accounts.reissue(whose, division, person);
    }

    /** Makes the codes and sends them as letters to print; the page stays where it is. */
    public void print() throws IOException {
        var whose = Asked.constant(AccountKind.class, kind);
        var paper = new LetterPaper(getAddress(), english);
        Download.send(
                faces,
                "application/pdf",
                "lettres-activation.pdf",
                person == null
                        ? letters.issue(whose, division, wanted(), paper)
                        : letters.reissue(whose, division, person, paper));
    }

    /** Do the letters show where people live? */
    public boolean isAddressed() {
        return accounts.printsAddresses();
    }

    private AccountState wanted() {
        return state == null ? null : Asked.constant(AccountState.class, state);
    }

    /** Whose codes: the kind of people, and the division where it matters. */
    public String getSubject() {
        var whom = faces.getApplication().getResourceBundle(faces, "access").getString("AccountKind." + kind);
        return accounts.divisions().stream()
                .filter(choice -> !AccountKind.STAFF.name().equals(kind) && choice.id() == division)
                .map(choice -> choice.label() + ", " + whom)
                .findFirst()
                .orElse(whom);
    }

    /** The last day of the codes, in words. */
    public String getLastDay() {
        var locale = faces.getViewRoot().getLocale();
        return sheet.lastDay()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    /** The page where the code is typed, as it stands on the paper: as the operator says it, else as it was asked for. */
    public String getAddress() {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var port = request.getServerPort();
        var usual = port == 80 || port == 443;
        return PublicAddress.known()
                        .orElseGet(() ->
                                request.getServerName() + (usual ? "" : ":" + port) + request.getContextPath() + "/")
                + "access/activation.xhtml";
    }

    public List<AccountLine> getConcerned() {
        return concerned;
    }

    public CodeSheet getSheet() {
        return sheet;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public long getDivision() {
        return division;
    }

    public void setDivision(long division) {
        this.division = division;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isEnglish() {
        return english;
    }

    public void setEnglish(boolean english) {
        this.english = english;
    }
}
