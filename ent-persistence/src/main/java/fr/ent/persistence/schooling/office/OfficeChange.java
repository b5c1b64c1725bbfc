package fr.ent.persistence.schooling.office;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One thing that a school changed by hand of somebody, before and after. The journal says that, this says what. */
@Entity
@Table(name = "office_change")
public class OfficeChange extends Identified {

    /** As long as the columns of the values. */
    public static final int LONGEST = 400;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", length = 80, nullable = false)
    private String changedBy;

    @Column(name = "what", length = 30, nullable = false)
    private String what;

    @Column(name = "value_before", length = LONGEST, nullable = false)
    private String before;

    @Column(name = "value_after", length = LONGEST, nullable = false)
    private String after;

    protected OfficeChange() {}

    /**
     * @param what a constant of {@code fr.ent.ejb.schooling.office.Changed}
     * @param before empty when there was nothing
     * @param after empty when nothing is left
     */
    public OfficeChange(School school, Person person, String what, String before, String after) {
        this.school = school;
        this.person = person;
        this.what = what;
        this.before = cut(before);
        this.after = cut(after);
    }

    /** Says who did it, and when. */
    public OfficeChange by(String login, Instant now) {
        this.changedBy = login;
        this.changedAt = now;
        return this;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
