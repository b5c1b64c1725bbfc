package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a member of staff does in a school on certain days: FONCTION of STS (ENS, DIR, EDU, DOC…). */
@Entity
@Table(name = "staff_function")
public class StaffFunction extends Identified {

    /** Characters of FONCTION; three in most files. */
    public static final int LONGEST_CODE = 40;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_id")
    private School school;

    @Column(name = "code", length = LONGEST_CODE, nullable = false)
    private String code;

    @Embedded
    private Validity validity;

    protected StaffFunction() {}

    /** @param code FONCTION of STS, "-" when the file gives none */
    public StaffFunction(Person person, School school, String code, Validity validity) {
        this.person = person;
        this.school = school;
        this.code = code;
        this.validity = validity;
    }

    /** It ends: that day is its last. */
    public void end(LocalDate lastDay) {
        this.validity = validity.endedOn(lastDay);
    }

    /** It holds on these days: what an import had changed is taken back. */
    public void lasts(Validity days) {
        this.validity = days;
    }

    /** Who. */
    public Person person() {
        return person;
    }

    /** Where. */
    public School school() {
        return school;
    }

    /** FONCTION of STS. */
    public String code() {
        return code;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }
}
