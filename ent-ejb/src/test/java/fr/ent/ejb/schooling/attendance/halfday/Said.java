package fr.ent.ejb.schooling.attendance.halfday;

import fr.ent.persistence.schooling.attendance.AbsenceFact;
import fr.ent.persistence.schooling.attendance.AbsenceKind;
import fr.ent.persistence.schooling.attendance.AbsenceSource;
import fr.ent.persistence.schooling.attendance.AbsenceState;
import java.time.LocalDateTime;

/** Absence records for tests of counts, by named makers. */
record Said(
        AbsenceKind kind,
        LocalDateTime from,
        LocalDateTime to,
        AbsenceState state,
        AbsenceSource source,
        Reason reason) {

    /** What follows from a reason. */
    record Reason(boolean legitimate, boolean onCard, boolean underSchool) {}

    static final Reason ILLNESS = new Reason(true, true, false);
    static final Reason OTHER = new Reason(false, true, false);
    static final Reason OFF_CARD = new Reason(false, false, false);
    static final Reason SCHOOL_BUS = new Reason(false, false, true);

    static Said absent(LocalDateTime from, LocalDateTime to) {
        return of(AbsenceKind.ABSENCE, from, to);
    }

    static Said of(AbsenceKind kind, LocalDateTime from, LocalDateTime to) {
        return new Said(kind, from, to, AbsenceState.PENDING, AbsenceSource.SCHOOL, null);
    }

    Said accepted(Reason why) {
        return new Said(kind, from, to, AbsenceState.ACCEPTED, source, why);
    }

    Said refused() {
        return new Said(kind, from, to, AbsenceState.REFUSED, source, reason);
    }

    Said cancelled() {
        return new Said(kind, from, to, AbsenceState.CANCELLED, source, reason);
    }

    Said byFamily() {
        return new Said(kind, from, to, state, AbsenceSource.FAMILY, reason);
    }

    AbsenceFact fact() {
        var known = reason != null;
        return new AbsenceFact(
                1,
                1,
                1,
                1,
                kind,
                from.toLocalDate(),
                from.toLocalTime(),
                to == null ? from.toLocalDate() : to.toLocalDate(),
                to == null ? null : to.toLocalTime(),
                state,
                source,
                "",
                known ? 1L : null,
                known ? "Motif" : null,
                known ? reason.legitimate() : null,
                known ? reason.onCard() : null,
                known ? true : null,
                known ? false : null,
                known ? reason.underSchool() : null);
    }
}
