/** Which lessons there are on a day: the week of the school, its holidays and its closures, in its own time zone. */
package fr.ent.ejb.schooling.timetable;
