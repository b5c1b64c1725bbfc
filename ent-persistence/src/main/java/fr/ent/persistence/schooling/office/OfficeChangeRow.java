package fr.ent.persistence.schooling.office;

import java.io.Serializable;
import java.time.Instant;

/**
 * One change by hand, as it is read.
 *
 * @param what a constant of {@code fr.ent.ejb.schooling.office.Changed}
 * @param login of who did it
 */
public record OfficeChangeRow(Instant at, String login, String what, String before, String after)
        implements Serializable {}
