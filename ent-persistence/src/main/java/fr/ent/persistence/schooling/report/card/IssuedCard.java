package fr.ent.persistence.schooling.report.card;

import java.time.Instant;

/**
 * What a code may tell to anybody: nothing of a person.
 *
 * @param timeZone of the school
 * @param newer was another edition made since?
 */
public record IssuedCard(String school, String uai, String timeZone, Instant madeAt, String sha256, long newer) {}
