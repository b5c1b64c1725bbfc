/** Who is who in a school: persons, structures, enrolments, guardianships, teaching assignments, all dated. */
package fr.ent.persistence.schooling.directory;
