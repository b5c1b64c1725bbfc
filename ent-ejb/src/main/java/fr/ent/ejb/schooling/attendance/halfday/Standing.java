package fr.ent.ejb.schooling.attendance.halfday;

/** How well an absence is explained, from the best to the worst. A half-day stands as its worst minute does. */
public enum Standing {
    /** Justified, by a reason that the law names (L131-8). */
    LEGITIMATE,
    /** Justified: the school took the reason. */
    JUSTIFIED,
    /** Somebody announced it; the school has not decided. */
    PENDING,
    /** The school did not take the reason. */
    REFUSED,
    /** Nobody said anything. */
    UNEXPLAINED;

    /** Did the school take the reason? What LSU calls "justifiée". */
    public boolean isJustified() {
        return this == LEGITIMATE || this == JUSTIFIED;
    }
}
