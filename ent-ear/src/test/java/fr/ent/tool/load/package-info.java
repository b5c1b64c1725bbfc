/** What pages and saves cost, measured on the demo school: docs/measure.md says how it is run and what came out. */
package fr.ent.tool.load;
