/** What the law asks of a school whose pupils are often absent: thresholds, pupils over them, and the steps taken. */
package fr.ent.persistence.schooling.attendance.law;
