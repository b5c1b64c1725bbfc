package fr.ent.web.exchange;

import fr.ent.ejb.exchange.Action;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.ejb.exchange.imports.ImportSheet;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.exchange.FeedLineRow;
import fr.ent.web.kernel.Written;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Undoing an import, on the pages of imports: how it begins, and the words that differ from those of a file. */
@Named
@RequestScoped
public class UndoView {

    @Inject
    ImportService imports;

    @Inject
    ExchangeWords words;

    @Inject
    FacesContext faces;

    /** Begins to undo an import: its preview is shown, nothing changes yet. */
    public String begin(long id) {
        return "/exchange/import?faces-redirect=true&id=" + imports.undo(id);
    }

    /** Until when an import may be undone. */
    public String until(ImportSheet sheet) {
        var day = Written.in(faces.getViewRoot().getLocale()).date(sheet.undoableUntil());
        return words.sentence("undo.until", day);
    }

    /** What an import is: a national file, or the undoing of one. */
    public String kind(FeedImportRow row) {
        var file = row.fileKind() == null
                ? words.sentence("imports.unknown")
                : words.sentence("FileKind." + row.fileKind());
        return row.isUndoing() ? words.sentence("undo.kind", file) : file;
    }

    /** What is done to things, in the words of an import or of an undoing. */
    public String action(FeedImportRow row, Action action) {
        return words.sentence((row.isUndoing() ? "UndoAction." : "Action.") + action);
    }

    /** The field of a line; empty when the whole thing is meant. */
    public String field(FeedLineRow line) {
        return line.field() == null ? "" : words.sentence("Field." + line.field());
    }

    /** Why something is kept. */
    public String reason(FeedLineRow line) {
        return line.reason() == null ? "" : words.sentence("Kept." + line.reason());
    }

    /** How much the import made that is taken away. */
    public String removals(ImportSheet sheet) {
        return words.sentence("undo.removals", sheet.removals());
    }

    /** How much was touched since. */
    public long touched(ImportSheet sheet) {
        return sheet.kinds().stream().mapToLong(ImportSheet.KindLines::kept).sum();
    }
}
