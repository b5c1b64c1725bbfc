package fr.ent.ejb.rights;

import fr.ent.ejb.kernel.Right;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The rights of which a school decides, and how it came to them.
 *
 * @param number of the version that holds, 0 as long as nothing was decided
 * @param versions the latest first
 */
public record RightsMatrix(int number, ZoneId zone, List<Line> lines, List<Version> versions) {

    /** A right: who always has it, and of whom the school decides. */
    public record Line(Right right, List<String> always, List<Cell> cells) {}

    /**
     * One function of which the school decides.
     *
     * @param name as a form sends it
     * @param open has it the right now?
     */
    public record Cell(String name, String role, boolean open) {}

    /**
     * What was decided once.
     *
     * @param changes what this version opened (true) or closed, against the one before
     */
    public record Version(int number, Instant at, String who, List<Change> changes) {}

    /** A cell that a version opened or closed. */
    public record Change(Right right, String role, boolean opened) {}
}
