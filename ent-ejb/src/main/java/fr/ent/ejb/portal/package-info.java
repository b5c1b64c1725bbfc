/** Homes: what several components have to say to one person. */
package fr.ent.ejb.portal;
