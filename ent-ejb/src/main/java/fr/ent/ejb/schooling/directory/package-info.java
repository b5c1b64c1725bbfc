/** Who may read what of a pupil, and the file that a school keeps of him. */
package fr.ent.ejb.schooling.directory;
