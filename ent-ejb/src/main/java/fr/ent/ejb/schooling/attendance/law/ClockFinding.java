package fr.ent.ejb.schooling.attendance.law;

import fr.ent.persistence.schooling.attendance.law.FollowUp;
import fr.ent.persistence.schooling.attendance.law.Window;
import java.util.Objects;

/**
 * A pupil crossed a threshold in these days.
 *
 * @param ownId of a threshold of the school; null for one of the law
 */
record ClockFinding(long pupilId, String rule, Long ownId, Window window) {

    /** Is it what that follow-up follows? */
    boolean goesOn(FollowUp known) {
        var own = known.threshold() == null ? null : known.threshold().id();
        return pupilId == known.pupil().id()
                && rule.equals(known.rule())
                && Objects.equals(ownId, own)
                && window.meets(known.window());
    }
}
