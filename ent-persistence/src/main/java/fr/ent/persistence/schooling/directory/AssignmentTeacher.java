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

/** A teacher gives a teaching assignment on certain days; several at once is co-teaching, a substitute follows. */
@Entity
@Table(name = "assignment_teacher")
public class AssignmentTeacher extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "assignment_id")
    private TeachingAssignment assignment;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "teacher_id")
    private Person teacher;

    @Embedded
    private Validity validity;

    protected AssignmentTeacher() {}

    public AssignmentTeacher(TeachingAssignment assignment, Person teacher, Validity validity) {
        this.assignment = assignment;
        this.teacher = teacher;
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

    /** What is taught to whom. */
    public TeachingAssignment assignment() {
        return assignment;
    }

    /** Who teaches it. */
    public Person teacher() {
        return teacher;
    }

    /** The days on which it holds. */
    public Validity validity() {
        return validity;
    }
}
