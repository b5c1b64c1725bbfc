/** The files of the ministry that a school sent, what they changed, and what they are compared with. */
package fr.ent.persistence.exchange;
