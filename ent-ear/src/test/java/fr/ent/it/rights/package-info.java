/** The rights as people ask about them, in the server and in the browser. */
package fr.ent.it.rights;
