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

    /** It ends: that day is its last. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
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
}
