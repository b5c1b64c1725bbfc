package fr.ent.ejb.schooling.attendance;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * The call of a half-day, in the school's own time.
 *
 * @param start when it is due
 * @param end of the half-day
 */
public record HalfDayCall(HalfDay half, LocalTime start, LocalTime end) implements Serializable {}
