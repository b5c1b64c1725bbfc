/** Pages about pupils, their families and their divisions. */
package fr.ent.web.schooling.directory;
