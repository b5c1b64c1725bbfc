/** Marks in the whole application: the grid in a browser, and two teachers at once on both bases. */
package fr.ent.it.schooling.assessment;
