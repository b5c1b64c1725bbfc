/** Pages by which families say why a pupil was absent, and school life answers. */
package fr.ent.web.schooling.attendance.justification;
