package fr.ent.persistence.schooling.directory;

import java.time.LocalDate;

/**
 * A judge's decision against one of a pupil's links, with the dates it has.
 *
 * @param id of the restriction
 * @param guardianshipId of the link
 * @param ground reference of the decision
 * @param until {@link fr.ent.persistence.kernel.Validity#OPEN} when it has no end
 */
public record PupilRestriction(long id, long guardianshipId, String ground, LocalDate since, LocalDate until) {

    /** The same for a reader who may not know the reference. */
    public PupilRestriction withoutGround() {
        return new PupilRestriction(id, guardianshipId, "", since, until);
    }
}
