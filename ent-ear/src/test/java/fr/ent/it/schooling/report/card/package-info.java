/** Report cards in the whole application: made in the background, opened by a family, verified by anybody. */
package fr.ent.it.schooling.report.card;
