/** Pages about who was there. */
package fr.ent.web.schooling.attendance;
