package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import fr.ent.persistence.schooling.directory.Person;
import fr.ent.persistence.schooling.directory.School;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A person has a role in a school (or in the whole deployment, without a school) on certain days. */
@Entity
@Table(name = "membership")
public class Membership extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "role", length = 30, nullable = false)
    private String role;

    @Embedded
    private Validity validity;

    @Column(name = "withdrawn", nullable = false)
    private boolean withdrawn;

    protected Membership() {}

    /**
     * @param school null for a role in the whole deployment
     * @param role a constant of {@code fr.ent.ejb.kernel.Role}
     */
    public Membership(Person person, School school, String role, Validity validity) {
        this.person = person;
        this.school = school;
        this.role = role;
        this.validity = validity;
    }

    /** It holds no more from that day on; one that began that very day has ended the day before, and opens nothing. */
    public void ceaseOn(LocalDate day) {
        var last = day.minusDays(1);
        var since = validity.since().isAfter(last) ? last : validity.since();
        this.validity = Validity.between(since, last);
    }

    /** Somebody took it away from that day on: a file does not give it again as long as what explains it lasts. */
    public void withdraw(LocalDate day) {
        ceaseOn(day);
        this.withdrawn = true;
    }

    /** It holds on these days: what an import had changed is taken back. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** Who. */
    public Person person() {
        return person;
    }

    /** Where; empty for the whole deployment. */
    public Optional<School> school() {
        return Optional.ofNullable(school);
    }

    /** As what. */
    public String role() {
        return role;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }

    /** Was it taken away by hand? */
    public boolean isWithdrawn() {
        return withdrawn;
    }
}
