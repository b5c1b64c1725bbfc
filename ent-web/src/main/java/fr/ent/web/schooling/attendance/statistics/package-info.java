/** Statistics of absences: charts, their tables, and files. */
package fr.ent.web.schooling.attendance.statistics;
