/** Report cards: made by the staff, opened by families, verified by anybody. */
package fr.ent.web.schooling.report.card;
