/** Statistics of absences for school life: parts of what the one engine counts, and what of them may leave the school. */
package fr.ent.ejb.schooling.attendance.statistics;
