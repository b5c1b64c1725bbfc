/** What statistics of absences need besides the counts. */
package fr.ent.persistence.schooling.attendance.statistics;
