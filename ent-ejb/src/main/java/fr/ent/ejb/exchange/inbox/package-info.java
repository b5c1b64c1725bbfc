/** The watched folder: files of the ministry that an operator puts on the server, taken in without anybody. */
package fr.ent.ejb.exchange.inbox;
