/** The one way by which a file of the ministry enters a school: read, compared, confirmed by a person, applied, reported. */
package fr.ent.ejb.exchange.imports;
