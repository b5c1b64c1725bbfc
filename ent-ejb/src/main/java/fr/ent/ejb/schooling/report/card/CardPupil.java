package fr.ent.ejb.schooling.report.card;

import java.time.LocalDate;

/**
 * Whose document it is.
 *
 * @param name first name first
 * @param bornOn null when unknown
 */
public record CardPupil(long id, String name, LocalDate bornOn) {}
