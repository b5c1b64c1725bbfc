package fr.ent.persistence.schooling.office;

import java.io.Serializable;
import java.time.Instant;

/**
 * One change by hand, as it is read.
 *
 * @param what a constant of {@code fr.ent.ejb.schooling.office.Changed}
 * @param first name of who did it, null when there is no such account any more
 * @param shown his other name, null likewise
 */
public record OfficeChangeRow(Instant at, String first, String shown, String what, String before, String after)
        implements Serializable {

    /** "Odile Essayon", who did it; empty when there is no such account any more. */
    public String who() {
        return shown == null ? "" : (first + " " + shown).strip();
    }
}
