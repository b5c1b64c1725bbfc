/** Pages of marks and averages, and the endpoint of the grid. Numbers and dates become text in {@link Shown}. */
package fr.ent.web.schooling.assessment;
