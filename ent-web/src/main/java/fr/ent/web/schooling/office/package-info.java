/** Pages of the office: its people in lists, what it enters by hand, doubles made one. */
package fr.ent.web.schooling.office;
