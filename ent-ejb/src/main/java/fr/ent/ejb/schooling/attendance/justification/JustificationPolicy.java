package fr.ent.ejb.schooling.attendance.justification;

import fr.ent.ejb.kernel.Caller;
import fr.ent.ejb.kernel.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who reads and answers what families say of absences: the CPE, the head and the deputy; AED where the school decides so. */
@ApplicationScoped
public class JustificationPolicy {

    /** How long the school may take an answer back: a mistake is seen by then, and families may rely on what is older. */
    static final int DAYS = 28;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** May he? */
    public boolean mayDecide() {
        return caller.ruling(Right.DECIDE_JUSTIFICATIONS).granted();
    }

    /** What was answered since then may be taken back, by who may answer. */
    Instant takenBackSince() {
        return clock.instant().minus(DAYS, ChronoUnit.DAYS);
    }
}
