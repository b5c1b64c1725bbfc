/** Pages about pupils and their families. */
package fr.ent.web.schooling.directory;
