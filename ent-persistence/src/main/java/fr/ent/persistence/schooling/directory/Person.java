package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody, once in a deployment: what he is to a school or to a pupil is said by dated facts beside him. */
@Entity
@Table(name = "person")
public class Person extends Identified {

    @Embedded
    private PersonName name;

    @Enumerated(EnumType.STRING)
    @Column(name = "civility", length = 4)
    private Civility civility;

    @Enumerated(EnumType.STRING)
    @Column(name = "gender", length = 6)
    private Gender gender;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Embedded
    private Contact contact = Contact.unknown();

    @Column(name = "contact_typed_at")
    private Instant contactTypedAt;

    @Embedded
    private PostalAddress address;

    @Column(name = "identity_by_hand", nullable = false)
    private boolean identityByHand;

    protected Person() {}

    /** Somebody of whom only the name is known yet. */
    public Person(PersonName name) {
        this.name = name;
    }

    /** Changes what he is called. */
    public void rename(PersonName newName) {
        this.name = newName;
    }

    /** What the civil registry says of him; each may be null when unknown. */
    public void describe(Civility newCivility, Gender newGender, LocalDate newBirthDate) {
        this.civility = newCivility;
        this.gender = newGender;
        this.birthDate = newBirthDate;
    }

    /** The school says itself what he is called and when he was born: no file takes it, until one says the same. */
    public void correct(PersonName rightName, LocalDate rightBirthDate) {
        this.name = rightName;
        this.birthDate = rightBirthDate;
        this.identityByHand = true;
    }

    /** A file says what the school had said by hand: files decide again. */
    public void isSaidByFile() {
        this.identityByHand = false;
    }

    /** Takes the way to reach him from a ministry file. What he typed himself is the importer's to compare first. */
    public void reachBy(Contact fromFile) {
        this.contact = fromFile;
    }

    /** Takes the way to reach him as typed in the portal at that instant: it then wins over an older file. */
    public void reachByTyped(Contact typed, Instant now) {
        this.contact = typed;
        this.contactTypedAt = now;
    }

    /** Moves him; null when nobody knows where he lives. */
    public void moveTo(PostalAddress newAddress) {
        this.address = newAddress;
    }

    /** What he is called. */
    public PersonName name() {
        return name;
    }

    /** M or MME, when known. */
    public Optional<Civility> civility() {
        return Optional.ofNullable(civility);
    }

    /** When known. */
    public Optional<Gender> gender() {
        return Optional.ofNullable(gender);
    }

    /** When known. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** How to reach him. */
    public Contact contact() {
        return contact == null ? Contact.unknown() : contact;
    }

    /** When his contact was typed in the portal, empty when it comes from a file. */
    public Optional<Instant> contactTypedAt() {
        return Optional.ofNullable(contactTypedAt);
    }

    /** Where he lives, when known. */
    public Optional<PostalAddress> address() {
        return Optional.ofNullable(address);
    }

    /** Did the school say by hand what he is called and when he was born? */
    public boolean isIdentityByHand() {
        return identityByHand;
    }
}
