/** The legal clock: which pupils crossed a threshold of the law or of their school, counted by the one engine of half-days. */
package fr.ent.ejb.schooling.attendance.law;
