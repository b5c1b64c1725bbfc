/** Periods, appreciations and councils in the whole application. */
package fr.ent.it.schooling.report;
