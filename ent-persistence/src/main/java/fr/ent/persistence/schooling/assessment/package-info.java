/** Assessments, their marks, and every change of a mark (RULES 4.1). */
package fr.ent.persistence.schooling.assessment;
