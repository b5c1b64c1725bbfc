/**
 * One engine for half-days: lessons, calls, absence records, exemptions and the calendar of the school go in; half-days
 * come out, each with the lessons that explain it. Families, report cards, councils and the ministry read the same number.
 */
package fr.ent.ejb.schooling.attendance.halfday;
