/** Report cards and mark sheets on paper and as files: made, archived, verified, opened by families. */
package fr.ent.ejb.schooling.report.card;
