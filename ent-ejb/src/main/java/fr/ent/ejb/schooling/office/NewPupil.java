package fr.ent.ejb.schooling.office;

import java.time.LocalDate;

/**
 * A pupil whom no file has brought yet.
 *
 * @param ine the national number, by which a later file knows him; null or blank when it is not known
 * @param division where he goes
 * @param since his first day in the school and in the division
 */
public record NewPupil(Identity who, String ine, long division, LocalDate since) {}
