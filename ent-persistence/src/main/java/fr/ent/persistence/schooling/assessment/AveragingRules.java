package fr.ent.persistence.schooling.assessment;

import java.io.Serializable;

/**
 * What a teaching assignment does with its marks in a grading period.
 *
 * @param lowestDropped the lowest mark of each pupil does not count, once he has two
 * @param bestDoubled the best mark of each pupil counts twice
 * @param bySubSubject each sub-subject counts as one mark, its average, with its own coefficient; otherwise all marks
 *     count alike
 */
public record AveragingRules(boolean lowestDropped, boolean bestDoubled, boolean bySubSubject) implements Serializable {

    /** All marks count as they are. */
    public static final AveragingRules PLAIN = new AveragingRules(false, false, false);

    private static final int LOWEST = 1;
    private static final int BEST = 2;
    private static final int BY_SUB_SUBJECT = 4;

    /** From its one number; null when nothing was chosen. */
    static AveragingRules ofCode(Integer code) {
        return code == null
                ? PLAIN
                : new AveragingRules((code & LOWEST) != 0, (code & BEST) != 0, (code & BY_SUB_SUBJECT) != 0);
    }

    /** All of it in one number, so that one sub-query of a list of assessments tells it. */
    int code() {
        return (lowestDropped ? LOWEST : 0) + (bestDoubled ? BEST : 0) + (bySubSubject ? BY_SUB_SUBJECT : 0);
    }
}
