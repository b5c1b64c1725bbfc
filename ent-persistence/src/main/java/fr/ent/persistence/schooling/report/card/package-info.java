/** Report cards as they were given: archived, opened, made for a whole division. */
package fr.ent.persistence.schooling.report.card;
