/** What families read, in the server and in a browser. */
package fr.ent.it.portal;
