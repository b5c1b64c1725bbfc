/** The calendar of a school in the deployed application. */
package fr.ent.it.schooling.timetable;
