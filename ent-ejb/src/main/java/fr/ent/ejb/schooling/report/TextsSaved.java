package fr.ent.ejb.schooling.report;

import java.time.Instant;
import java.util.List;

/** What became of each text that was sent; a conflict is an answer and not an error, those beside it are kept. */
public record TextsSaved(List<Kept> kept, List<Refused> refused, List<Conflict> conflicts) {

    /** A text that says what was typed, and the version to send next time. */
    public record Kept(long pupilId, int version, String text) {}

    /** A text that stays as it was; the rule and its arguments make the sentence. */
    public record Refused(long pupilId, String rule, List<Object> arguments) {}

    /** A text that somebody wrote since the sender read it; it stays until he chooses. */
    public record Conflict(long pupilId, String mine, String theirs, int version, String who, Instant at) {}
}
