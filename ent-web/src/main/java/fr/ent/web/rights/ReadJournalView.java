package fr.ent.web.rights;

import fr.ent.ejb.rights.ReadJournal;
import fr.ent.ejb.rights.ReadJournalService;
import fr.ent.persistence.kernel.Slice;
import fr.ent.persistence.rights.ReadObject;
import fr.ent.web.kernel.Asked;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;

/** Behind rights/read-journal.xhtml: all it knows comes from the address, so that a page of it can be kept as a link. */
@Named
@RequestScoped
public class ReadJournalView {

    private static final int LINES = 50;

    @Inject
    ReadJournalService service;

    private String pupil;
    private String reader;
    private String from;
    private String to;
    private String text;
    private String page;
    private ReadJournal journal;
    private List<JournalLine> lines;
    private List<ReadObject> found;

    public void load() {
        journal = service.page(
                Asked.optional(pupil),
                Asked.optional(reader),
                Asked.optionalDay(from),
                Asked.optionalDay(to),
                new Slice((getPage() - 1) * LINES, LINES));
        lines = new ReadWords(FacesContext.getCurrentInstance().getViewRoot().getLocale()).lines(journal);
        found = service.pupils(text);
    }

    /** "Du 1er au 30 novembre 2026 : 12 lignes". */
    public String getSummary() {
        var words = Words.of("fr.ent.web.rights");
        return words.say(
                "readJournal.summary",
                words.written().date(journal.from()),
                words.written().date(journal.to()),
                journal.total());
    }

    /** Is there something older than this page? */
    public boolean isOlder() {
        return journal.total() > (long) getPage() * LINES;
    }

    /** Was a name typed that no pupil has? */
    public boolean isNobody() {
        return text != null && !text.isBlank() && found.isEmpty();
    }

    public ReadJournal getJournal() {
        return journal;
    }

    public List<JournalLine> getLines() {
        return lines;
    }

    public List<ReadObject> getFound() {
        return found;
    }

    public int getPage() {
        return Asked.page(page);
    }

    public String getShownPage() {
        return page;
    }

    public void setShownPage(String page) {
        this.page = page;
    }

    public String getPupil() {
        return Objects.toString(pupil, "");
    }

    public void setPupil(String pupil) {
        this.pupil = pupil;
    }

    public String getReader() {
        return Objects.toString(reader, "");
    }

    public void setReader(String reader) {
        this.reader = reader;
    }

    public String getFrom() {
        return from == null && journal != null ? journal.from().toString() : from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to == null && journal != null ? journal.to().toString() : to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getText() {
        return Objects.toString(text, "");
    }

    public void setText(String text) {
        this.text = text;
    }
}
