package fr.ent.persistence.schooling.report;

import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.NamesPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What a class council says of a pupil in a period: its appreciation, a distinction, an opinion on his orientation. The
 * words are kept as they were said: a list that the school changes later changes no past council.
 */
@Entity
@Table(name = "council_decision")
public class CouncilDecision extends Identified {

    /** Characters of the appreciation that the LSU takes. */
    public static final int LONGEST = 1000;

    /** Characters of an opinion on orientation. */
    public static final int LONGEST_ORIENTATION = 300;

    @NamesPerson
    @Column(name = "pupil_id", nullable = false)
    private long pupilId;

    @Column(name = "period_id", nullable = false, updatable = false)
    private long periodId;

    @Column(name = "division_id", nullable = false)
    private long divisionId;

    @Column(name = "content", length = 2 * LONGEST, nullable = false)
    private String content = "";

    @Column(name = "distinction", length = 2 * CouncilChoice.LONGEST, nullable = false)
    private String distinction = "";

    @Column(name = "orientation", length = 2 * LONGEST_ORIENTATION, nullable = false)
    private String orientation = "";

    @NamesPerson
    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected CouncilDecision() {}

    /** Nothing yet; {@link #say} fills it. */
    public CouncilDecision(long pupilId, long periodId, long divisionId) {
        this.pupilId = pupilId;
        this.periodId = periodId;
        this.divisionId = divisionId;
    }

    /**
     * Says all three anew; "" takes one away.
     *
     * @throws fr.ent.persistence.kernel.BrokenRule as {@link CleanText#of}
     */
    public void say(Words words, long author, Instant now) {
        var clean = words.clean();
        this.content = clean.content();
        this.distinction = clean.distinction();
        this.orientation = clean.orientation();
        this.authorId = author;
        this.changedAt = now;
    }

    /** What it says. */
    public Words words() {
        return new Words(content, distinction, orientation);
    }

    /** Whose. */
    public long pupilId() {
        return pupilId;
    }

    /** Who said it last. */
    public long authorId() {
        return authorId;
    }

    /** When. */
    public Instant changedAt() {
        return changedAt;
    }

    /**
     * The three things that a council says; "" for nothing.
     *
     * @param content the appreciation
     */
    public record Words(String content, String distinction, String orientation) implements java.io.Serializable {

        /** Nothing. */
        public static final Words NONE = new Words("", "", "");

        /** As they are kept: checked, without blanks around. */
        public Words clean() {
            return new Words(
                    CleanText.of(content, LONGEST),
                    CleanText.of(distinction, CouncilChoice.LONGEST),
                    CleanText.of(orientation, LONGEST_ORIENTATION));
        }
    }
}
