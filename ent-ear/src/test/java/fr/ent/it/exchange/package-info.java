/** Tests of the pages by which files come in. */
package fr.ent.it.exchange;
