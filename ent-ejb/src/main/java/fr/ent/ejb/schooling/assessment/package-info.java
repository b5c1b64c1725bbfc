/**
 * Assessments, marks and averages. Who may: {@link fr.ent.ejb.schooling.assessment.AssessmentPolicy}. How means are made:
 * {@link fr.ent.ejb.schooling.assessment.AverageFormula}.
 */
package fr.ent.ejb.schooling.assessment;
