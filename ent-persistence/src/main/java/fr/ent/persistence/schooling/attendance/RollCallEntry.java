package fr.ent.persistence.schooling.attendance;

import fr.ent.persistence.kernel.Identified;
import fr.ent.persistence.schooling.directory.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What a roll call says of one pupil who was not simply there. */
@Entity
@Table(name = "roll_call_entry")
class RollCallEntry extends Identified {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "roll_call_id", nullable = false, updatable = false)
    private RollCall rollCall;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "pupil_id", nullable = false, updatable = false)
    private Person pupil;

    /** The same column again: asking an id must not load a person. */
    @Column(name = "pupil_id", nullable = false, insertable = false, updatable = false)
    private Long pupilId;

    /** That of its lesson: what a day says of a pupil is found by him and the day. */
    @Column(name = "lesson_day", nullable = false, updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance", nullable = false, length = 10)
    private Attendance attendance;

    @Column(name = "minutes")
    private Integer minutes;

    protected RollCallEntry() {}

    RollCallEntry(RollCall rollCall, Person pupil, Observation seen) {
        this.rollCall = rollCall;
        this.pupil = pupil;
        this.pupilId = pupil.id();
        this.day = rollCall.lesson().day();
        say(seen);
    }

    final void say(Observation seen) {
        attendance = seen.attendance();
        minutes = seen.minutes();
    }

    boolean isAbout(Person other) {
        return pupilId.equals(other.id());
    }

    long pupilId() {
        return pupilId;
    }

    Observation seen() {
        return new Observation(attendance, minutes);
    }
}
