/** What the office of a school says by hand: lists of its people, changes before and after, doubles made one. */
package fr.ent.persistence.schooling.office;
