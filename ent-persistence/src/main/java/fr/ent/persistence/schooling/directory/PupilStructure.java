package fr.ent.persistence.schooling.directory;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A division or group in which a pupil is or was this year.
 *
 * @param division is it his division, not a group?
 */
public record PupilStructure(String label, boolean division, LocalDate since, LocalDate until)
        implements Serializable {}
