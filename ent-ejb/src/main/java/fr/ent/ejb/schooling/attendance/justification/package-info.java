/** What families say of absences, and what school life answers. */
package fr.ent.ejb.schooling.attendance.justification;
