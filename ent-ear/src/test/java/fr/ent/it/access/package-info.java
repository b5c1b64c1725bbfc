/** Entering: sign-in, activation, sessions, the school of the address, and who may knock at which service. */
package fr.ent.it.access;
