/** Closing of periods, appreciations, class councils. Who may: {@link fr.ent.ejb.schooling.report.ReportPolicy}. */
package fr.ent.ejb.schooling.report;
