package fr.ent.web.exchange;

import fr.ent.ejb.exchange.Bytes;
import fr.ent.ejb.exchange.imports.ImportService;
import fr.ent.persistence.exchange.FeedImportRow;
import fr.ent.persistence.kernel.BrokenRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The files that a school sent, and where more are sent. */
@Named
@RequestScoped
public class ImportsView {

    private static final int PAGE = 20;

    @Inject
    ImportService imports;

    @Inject
    ExchangeWords words;

    @Inject
    HttpServletRequest request;

    private List<FeedImportRow> rows;
    private int first;

    /** Sends the chosen files, those of one feed of AAF as one; one alone is shown at once. */
    public String send() throws IOException, ServletException {
        var chosen = chosen();
        BrokenRule.when(chosen.isEmpty(), "exchange.import.noFile");
        var feed = new TreeMap<String, Bytes>();
        long last = 0;
        int received = 0;
        for (var file : chosen) {
            if (imports.isPartOfFeed(name(file))) {
                feed.put(name(file), file::getInputStream);
                continue;
            }
            try (var bytes = file.getInputStream()) {
                last = imports.receive(name(file), bytes);
                received++;
            }
        }
        if (!feed.isEmpty()) {
            last = imports.receiveFeed(feed);
            received++;
        }
        return received == 1
                ? "/exchange/import?faces-redirect=true&id=" + last
                : "/exchange/imports?faces-redirect=true";
    }

    /** From the request itself: Faces passes over a file without a byte, which must be refused by its name like any other. */
    private List<Part> chosen() throws IOException, ServletException {
        return request.getParts().stream().filter(part -> !name(part).isEmpty()).toList();
    }

    /** Some browsers send the whole path of the file; without a file there is a part without a name. */
    private static String name(Part file) {
        var sent = Objects.requireNonNullElse(file.getSubmittedFileName(), "").replace('\\', '/');
        return sent.substring(sent.lastIndexOf('/') + 1).strip();
    }

    /** One more than shown is asked for, to know whether there are older ones. */
    public List<FeedImportRow> getRows() {
        if (rows == null) {
            rows = imports.list(first, PAGE + 1);
        }
        return rows.subList(0, Math.min(PAGE, rows.size()));
    }

    /** Is one of those shown being read or applied? */
    public boolean isRunning() {
        return getRows().stream().anyMatch(row -> row.state().isRunning());
    }

    public boolean isMore() {
        return getRows().size() == PAGE && rows.size() > PAGE;
    }

    public int getNewer() {
        return Math.max(0, first - PAGE);
    }

    public int getOlder() {
        return first + PAGE;
    }

    /** A moment in the school's own time. */
    public String time(Instant instant) {
        return words.time(instant);
    }

    /** Login of who sent it, or that it came by the watched folder. */
    public String sender(FeedImportRow row) {
        return row.isByFolder() ? words.sentence("imports.byFolder") : row.sentBy();
    }

    public String tone(FeedImportRow row) {
        return ExchangeWords.tone(row.state());
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = Math.max(0, first);
    }
}
