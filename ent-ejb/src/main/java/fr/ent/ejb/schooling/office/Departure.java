package fr.ent.ejb.schooling.office;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * How long a pupil is one of the school.
 *
 * @param pupil "Martin Léa"
 * @param since his first day
 * @param until his last day, null when none is known
 */
public record Departure(String pupil, LocalDate since, LocalDate until) implements Serializable {}
