/** Pages of periods, appreciations and class councils. */
package fr.ent.web.schooling.report;
