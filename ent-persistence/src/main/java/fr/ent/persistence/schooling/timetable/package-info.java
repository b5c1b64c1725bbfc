/** The week of a school: slots, alternating weeks, holidays and closures, and the lessons that took place. */
package fr.ent.persistence.schooling.timetable;
