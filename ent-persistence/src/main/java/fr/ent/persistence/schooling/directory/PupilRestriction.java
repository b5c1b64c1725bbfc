package fr.ent.persistence.schooling.directory;

import fr.ent.persistence.kernel.Validity;
import java.time.LocalDate;

/**
 * A judge's decision about one of a pupil's links, with the dates it has.
 *
 * @param id of the restriction
 * @param guardianshipId of the link
 * @param kind what was decided
 * @param ground reference of the decision
 * @param scanned is the decision itself kept?
 * @param until {@link fr.ent.persistence.kernel.Validity#OPEN} when it has no end
 */
public record PupilRestriction(
        long id,
        long guardianshipId,
        JudgmentKind kind,
        String ground,
        boolean scanned,
        LocalDate since,
        LocalDate until) {

    /** The same for a reader who may not know the reference. */
    public PupilRestriction withoutGround() {
        return new PupilRestriction(id, guardianshipId, kind, "", false, since, until);
    }

    /** The days on which it holds. */
    public Validity days() {
        return Validity.between(since, until);
    }
}
