/** Reads the directory feed of the ministry, AAF, of which a school takes its part (formats/README.md §4). */
package fr.ent.ejb.exchange.aaf;
