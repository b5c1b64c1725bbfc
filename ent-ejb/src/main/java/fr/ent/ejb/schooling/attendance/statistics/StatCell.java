package fr.ent.ejb.schooling.attendance.statistics;

import java.io.Serializable;

/**
 * A figure of a table.
 *
 * @param value how many
 * @param hidden is it kept from who reads the table? Then the value is 0, so that nothing leaks
 */
public record StatCell(int value, boolean hidden) implements Serializable {

    static final StatCell HIDDEN = new StatCell(0, true);
}
