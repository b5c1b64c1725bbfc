package fr.ent.ejb.schooling.attendance.law;

import java.io.Serializable;

/**
 * What an evaluation of a school found.
 *
 * @param over how many thresholds are crossed
 * @param opened how many of them were not known before
 * @param below how many follow-ups are of pupils who are not over
 */
public record Evaluated(int over, int opened, int below) implements Serializable {}
