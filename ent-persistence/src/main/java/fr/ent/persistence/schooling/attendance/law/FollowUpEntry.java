package fr.ent.persistence.schooling.attendance.law;

import fr.ent.persistence.kernel.CleanText;
import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.attendance.Signature;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** One thing that happened to a follow-up. Added, never changed. */
@Entity
@Table(name = "absenteeism_entry")
public class FollowUpEntry extends Identified {

    /** Characters of a note. */
    public static final int LONGEST_NOTE = 1000;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "follow_up_id", nullable = false, updatable = false)
    private FollowUp followUp;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, length = 12, updatable = false)
    private EntryKind kind;

    @Column(name = "done_on", nullable = false, updatable = false)
    private LocalDate doneOn;

    @Column(name = "counted", nullable = false, updatable = false)
    private int counted;

    @Column(name = "note", nullable = false, length = 2 * LONGEST_NOTE, updatable = false)
    private String note;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "written_by_id", updatable = false)
    private Person writtenBy;

    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    protected FollowUpEntry() {}

    /** What the clock noted. */
    FollowUpEntry(FollowUp followUp, EntryKind kind, ZoneId zone, Instant now) {
        this.followUp = followUp;
        this.kind = kind;
        this.doneOn = LocalDate.ofInstant(now, zone);
        this.counted = followUp.window().counted();
        this.note = "";
        this.writtenAt = now;
    }

    /** What somebody did; @throws fr.ent.persistence.kernel.BrokenRule as {@link CleanText#of} */
    FollowUpEntry(FollowUp followUp, EntryKind kind, LocalDate doneOn, String note, Signature signature) {
        this.followUp = followUp;
        this.kind = kind;
        this.doneOn = doneOn;
        this.counted = followUp.window().counted();
        this.note = CleanText.of(note, LONGEST_NOTE);
        this.writtenBy = signature.by();
        this.writtenAt = signature.at();
    }
}
