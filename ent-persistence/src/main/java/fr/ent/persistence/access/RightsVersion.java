package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a head decided about rights, once: a version is never changed, a return to it is a new one. */
@Entity
@Table(name = "rights_version")
public class RightsVersion extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "login", length = 80, nullable = false)
    private String login;

    @Column(name = "rights", length = 1000, nullable = false)
    private String rights;

    @Column(name = "holds", nullable = false)
    private boolean holds = true;

    protected RightsVersion() {}

    /**
     * The next version of a school; from now on it holds.
     *
     * @param number one more than the last one, 1 for the first
     * @param rights as {@code RightChoices} writes them
     */
    public RightsVersion(School school, int number, Instant decidedAt, String login, String rights) {
        this.school = school;
        this.number = number;
        this.decidedAt = decidedAt;
        this.login = login;
        this.rights = rights;
    }

    /** Another one holds from now on. */
    public void isReplaced() {
        this.holds = false;
    }

    /** One after the other, from 1. */
    public int number() {
        return number;
    }

    /** As {@code RightChoices} writes them. */
    public String rights() {
        return rights;
    }
}
