package fr.ent.ejb.schooling.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What became of each cell that was sent: kept, refused by a rule, or changed by another meanwhile. A conflict is an
 * answer and not an error; the cells beside it are kept.
 */
public record GridSaved(List<Kept> kept, List<Refused> refused, List<Conflict> conflicts) {

    /** A cell that says what was typed; the text in its one form ("12.5", "A0", ""), the version to send next time. */
    public record Kept(long pupilId, int version, String text, String remark) {}

    /** A cell that stays as it was; the rule and its arguments make the sentence. */
    public record Refused(long pupilId, String rule, List<Object> arguments) {}

    /**
     * A cell that somebody wrote since the sender read it; it stays as it is until he chooses.
     *
     * @param mine what was typed
     * @param theirs what is there
     * @param version to send with his choice
     * @param who wrote what is there, as shown
     * @param at when he wrote it
     */
    public record Conflict(
            long pupilId, String mine, String theirs, String remark, int version, String who, Instant at) {}
}
