/** Entering, leaving, and the accounts of a school. */
package fr.ent.web.access;
