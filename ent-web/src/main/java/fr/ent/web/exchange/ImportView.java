package fr.ent.web.exchange;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.FactKind;
import fr.ent.ejb.exchange.Field;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.ejb.exchange.imports.ImportSheet;
import fr.ent.ejb.exchange.imports.ImportSheet.KindLines;
import fr.ent.ejb.exchange.imports.Removals;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedImportState;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.persistence.exchange.FeedRemarkRow;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** One import: what the file would change, line by line, and what a person decides; afterwards its report. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ImportService imports;

    @Inject
    transient ExchangeWords words;

    private long id;
    private FactKind kind;
    private Action action;
    private int first;
    private transient ImportSheet sheet;
    private transient List<FeedLineRow> page;
    private String shown;
    private boolean removals;
    private Integer number;

    /** The import as it is now. */
    public void load() {
        sheet = imports.sheet(id);
    }

    /** Confirms the difference that was shown, removals apart; when that is refused, the page shows what there is now. */
    public String confirm() {
        var seen = shown;
        boolean all = removals || getRow().isUndoing();
        forget();
        imports.confirm(id, seen, all ? new Removals(true, number == null ? 0 : number) : Removals.NONE);
        return "/exchange/import?faces-redirect=true&id=" + id;
    }

    /** Gives it up. */
    public String abandon() {
        forget();
        imports.abandon(id);
        return "/exchange/imports?faces-redirect=true";
    }

    /** Starts it again after a stop of the server. */
    public String resume() {
        forget();
        imports.resume(id);
        return "/exchange/import?faces-redirect=true&id=" + id;
    }

    private void forget() {
        shown = null;
        sheet = null;
        page = null;
    }

    public ImportSheet getSheet() {
        if (sheet == null) {
            load();
        }
        return sheet;
    }

    public FeedImportRow getRow() {
        return getSheet().row();
    }

    public boolean isRunning() {
        return getRow().state().isRunning();
    }

    /** Did the server stop in the middle? */
    public boolean isInterrupted() {
        return getRow().state() == FeedImportState.INTERRUPTED;
    }

    /** Does it wait for a decision? */
    public boolean isWaiting() {
        return getRow().state() == FeedImportState.COMPARED;
    }

    public boolean isApplied() {
        return getRow().state() == FeedImportState.APPLIED;
    }

    public boolean isRefused() {
        return getRow().state() == FeedImportState.REFUSED;
    }

    public String getTone() {
        return ExchangeWords.tone(getRow().state());
    }

    /** Only what there is: on a phone a column without a figure hides one that has some. */
    public List<Action> getActions() {
        return Stream.of(Action.values())
                .filter(which -> getSheet().kinds().stream().anyMatch(of -> lines(of, which) > 0))
                .toList();
    }

    /** How many lines of a kind and action. */
    public long lines(KindLines of, Action which) {
        return switch (which) {
            case ADDED -> of.added();
            case CHANGED -> of.changed();
            case GONE -> of.gone();
            case KEPT -> of.kept();
        };
    }

    /** Are the lines shown field by field? A role is always told with its name. */
    public boolean isByField() {
        return action == Action.CHANGED || action == Action.KEPT || kind == FactKind.STAFF_ROLE;
    }

    /** A value before or after, as people say it. */
    public String value(FeedLineRow line, String value) {
        return line.field() == null ? "" : words.value(Field.valueOf(line.field()), value);
    }

    public boolean isMore() {
        return getPage().size() == ImportService.PAGE;
    }

    public int getPrevious() {
        return Math.max(0, first - ImportService.PAGE);
    }

    public int getNext() {
        return first + ImportService.PAGE;
    }

    /** What is to be said of the file, its values in place. */
    public String sentence(FeedRemarkRow remark) {
        var arguments = remark.arguments() == null ? "" : remark.arguments();
        return words.remark(remark.sentence(), (Object[]) arguments.split("\n", -1));
    }

    /** Line and column, when one place is meant. */
    public String place(FeedRemarkRow remark) {
        return remark.line() == 0
                ? words.sentence("import.wholeFile")
                : words.sentence(
                        "import.lineColumn", Integer.toString(remark.line()), Integer.toString(remark.column()));
    }

    public String getRemovalsSentence() {
        return words.sentence("import.removalsSentence", getSheet().removals());
    }

    /** A moment in the school's own time. */
    public String time(Instant instant) {
        return words.time(instant);
    }

    /** When the ministry's base was read. */
    public String getExportedAt() {
        return words.moment().format(LocalDateTime.parse(getRow().exportedAt()));
    }

    /** The lines asked for: none before a kind and an action are. */
    public List<FeedLineRow> getPage() {
        if (page == null) {
            page = kind == null || action == null ? List.of() : imports.lines(id, kind, action, first);
        }
        return page;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public FactKind getKind() {
        return kind;
    }

    public void setKind(FactKind kind) {
        this.kind = kind;
    }

    public Action getAction() {
        return action;
    }

    public void setAction(Action action) {
        this.action = action;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }

    /** The difference on the page: that one is confirmed, and no other. */
    public String getShown() {
        return shown == null ? getRow().fingerprint() : shown;
    }

    public void setShown(String shown) {
        this.shown = shown;
    }

    public boolean isRemovals() {
        return removals;
    }

    public void setRemovals(boolean removals) {
        this.removals = removals;
    }

    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }
}
