/** Pages by which the ministry's files enter a school. */
package fr.ent.web.exchange;
