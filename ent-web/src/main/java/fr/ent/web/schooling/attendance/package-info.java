/** Pages of roll calls for the staff, and of absences for families. */
package fr.ent.web.schooling.attendance;
