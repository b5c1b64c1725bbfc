/** Readers of the SIECLE / BEE exports (formats/README.md §1). */
package fr.ent.ejb.exchange.siecle;
