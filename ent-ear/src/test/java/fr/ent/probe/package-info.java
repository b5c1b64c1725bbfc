/** What the tests put beside the modules of the EAR, where these see it and their own classes do not know it. */
package fr.ent.probe;
