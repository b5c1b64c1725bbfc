/** Absenteeism and its statistics, in a browser. */
package fr.ent.it.schooling.attendance.law;
