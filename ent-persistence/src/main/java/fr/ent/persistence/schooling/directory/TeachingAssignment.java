package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A "service" of STS: a subject taught to a division or group in one modality (CG, TD, TP). Teachers are dated beside it. */
@Entity
@Table(name = "teaching_assignment")
public class TeachingAssignment extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "structure_id")
    private Structure structure;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subject_id")
    private Subject subject;

    @Column(name = "modality", length = 4, nullable = false)
    private String modality;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    protected TeachingAssignment() {}

    /** @param modality CODE_MOD_COURS of STS: CG, TD, TP… */
    public TeachingAssignment(Structure structure, Subject subject, String modality) {
        this.structure = structure;
        this.subject = subject;
        this.modality = modality;
    }

    /** The ministry's file no longer has it from that day on. */
    public void close(LocalDate day) {
        this.closedOn = day;
    }

    /** The ministry's file has it again. */
    public void reopen() {
        this.closedOn = null;
    }

    /** Who is taught. */
    public Structure structure() {
        return structure;
    }

    /** What is taught. */
    public Subject subject() {
        return subject;
    }

    /** CG, TD, TP… */
    public String modality() {
        return modality;
    }

    /** The day from which it no longer exists, when there is one. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }
}
