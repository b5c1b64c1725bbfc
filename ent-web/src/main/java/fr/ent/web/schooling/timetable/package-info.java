/** Pages of the calendar of a school. */
package fr.ent.web.schooling.timetable;
