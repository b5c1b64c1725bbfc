/** Readers of STS-Web files, both directions (formats/README.md §2). */
package fr.ent.ejb.exchange.sts;
