/** What applied imports did, row by row, and how it is taken back. */
package fr.ent.ejb.exchange.undo;
