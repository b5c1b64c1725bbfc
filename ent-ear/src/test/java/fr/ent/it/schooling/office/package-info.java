/** The pages of the office, in a browser. */
package fr.ent.it.schooling.office;
