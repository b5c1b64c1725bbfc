/** Pages that gather what several components say. */
package fr.ent.web.portal;
