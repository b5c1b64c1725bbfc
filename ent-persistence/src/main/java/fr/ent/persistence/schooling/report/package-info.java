/** What councils and report cards are made of: appreciations, decisions of a council, when families read them. */
package fr.ent.persistence.schooling.report;
