/** The school's office: its people in lists, what it enters by hand, doubles made one and parted again. */
package fr.ent.ejb.schooling.office;
