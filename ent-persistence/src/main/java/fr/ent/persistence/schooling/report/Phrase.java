package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.BrokenRule;
import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A sentence that a teacher keeps for his own appreciations; nobody else reads it. */
@Entity
@Table(name = "phrase")
public class Phrase extends Identified {

    /** A teacher keeps at most so many. */
    public static final int MOST = 60;

    @NamesPerson
    @Column(name = "owner_id", nullable = false)
    private long ownerId;

    @Column(name = "content", length = 2 * Appreciation.LONGEST, nullable = false)
    private String content;

    protected Phrase() {}

    /** @throws BrokenRule report.phrase.missing; as {@link CleanText#of} */
    public Phrase(long ownerId, String content) {
        this.ownerId = ownerId;
        this.content = CleanText.of(content, Appreciation.LONGEST);
        BrokenRule.when(this.content.isEmpty(), "report.phrase.missing");
    }

    /** What it says. */
    public String content() {
        return content;
    }
}
