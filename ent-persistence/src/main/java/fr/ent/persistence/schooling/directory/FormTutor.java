package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.kernel.Validity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A teacher is professeur principal of a division on certain days. */
@Entity
@Table(name = "form_tutor")
public class FormTutor extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "teacher_id")
    private Person teacher;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "division_id")
    private Division division;

    @Embedded
    private Validity validity;

    protected FormTutor() {}

    public FormTutor(Person teacher, Division division, Validity validity) {
        this.teacher = teacher;
        this.division = division;
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

    /** The teacher. */
    public Person teacher() {
        return teacher;
    }

    /** The division. */
    public Division division() {
        return division;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }
}
