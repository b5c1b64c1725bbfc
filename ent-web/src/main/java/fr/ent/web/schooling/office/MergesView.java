package fr.ent.web.schooling.office;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.schooling.office.MergeService;
import fr.ent.persistence.schooling.office.MergeRow;
import fr.ent.web.kernel.Said;
import fr.ent.web.kernel.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** The persons that were made one, and the way back. */
@Named
@RequestScoped
public class MergesView {

    @Inject
    MergeService merges;

    @Inject
    Caller caller;

    private List<Row> rows;

    /**
     * Two that were made one.
     *
     * @param parted the day on which they were parted, empty as long as they are one
     */
    public record Row(long id, long keptId, String kept, String gone, String when, String login, String parted) {}

    /** Who may not join persons has no such page. */
    public void load() {
        getRows();
    }

    public List<Row> getRows() {
        if (rows == null) {
            var words = Words.of(PeopleWords.BUNDLE);
            rows = merges.recent().stream().map(row -> row(row, words)).toList();
        }
        return rows;
    }

    private Row row(MergeRow row, Words words) {
        var zone = caller.zone();
        return new Row(
                row.id(),
                row.keptId(),
                (row.keptName() + " " + row.keptFirst()).strip(),
                (row.goneName() + " " + row.goneFirst()).strip(),
                words.written().date(LocalDate.ofInstant(row.at(), zone)),
                row.login(),
                row.partedAt() == null ? "" : words.written().date(LocalDate.ofInstant(row.partedAt(), zone)));
    }

    /** Two again. */
    public String part(long id) {
        merges.part(id);
        Said.after(Words.of(PeopleWords.BUNDLE).say("merges.partedNow"));
        return "/schooling/office/merges?faces-redirect=true";
    }
}
