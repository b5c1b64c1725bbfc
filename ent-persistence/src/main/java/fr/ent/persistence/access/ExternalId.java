package fr.ent.persistence.access;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * How a file of the ministry names a person. The same value of one source in one scope is one person; otherwise two
 * (formats/README.md §0.3). Always a string: leading zeros, letters.
 */
@Entity
@Table(name = "external_id")
public class ExternalId extends Identified {

    /** ELEVE_ID of SIECLE; scope: code of the académie. */
    public static final String SIECLE_PUPIL = "SIECLE_ELEVE";

    /** PERSONNE_ID of SIECLE; scope: code of the académie. */
    public static final String SIECLE_GUARDIAN = "SIECLE_PERSONNE";

    /** TYPE:ID of an STS INDIVIDU; scope: code of the académie for epp and eppsup, UAI for local and dir. */
    public static final String STS_STAFF = "STS_INDIVIDU";

    /** What a table of ONDE calls somebody, as a fingerprint; scope: UAI. */
    public static final String ONDE = "ONDE";

    /** ENTPersonJointure of a pupil in AAF; scope: code of the académie. The three categories count apart. */
    public static final String AAF_PUPIL = "AAF_ELEVE";

    /** ENTPersonJointure of a pupil's adult in AAF; scope: code of the académie. */
    public static final String AAF_GUARDIAN = "AAF_PERSREL";

    /** ENTPersonJointure of a member of staff in AAF; scope: code of the académie. */
    public static final String AAF_STAFF = "AAF_PERS";

    /** The national pupil number; scope: "*". Never shown, never logged, never in an address. */
    public static final String INE = "INE";

    @Column(name = "source", length = 20, nullable = false)
    private String source;

    @Column(name = "scope", length = 8, nullable = false)
    private String scope;

    @Column(name = "identifier", length = 80, nullable = false)
    private String value;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    protected ExternalId() {}

    /**
     * @param source one of the constants of this class
     * @param scope code of the académie, UAI, or "*"
     */
    public ExternalId(String source, String scope, String value, Person person) {
        this.source = source;
        this.scope = scope;
        this.value = value;
        this.person = person;
    }

    /** Which file. */
    public String source() {
        return source;
    }

    /** Where the value is unique. */
    public String scope() {
        return scope;
    }

    /** The identifier, as the file writes it. */
    public String value() {
        return value;
    }

    /** Whom it names. */
    public Person person() {
        return person;
    }
}
