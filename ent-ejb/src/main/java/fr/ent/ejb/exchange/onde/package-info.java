/** Readers of the tables of ONDE, the base of primary schools (formats/README.md §3). */
package fr.ent.ejb.exchange.onde;
