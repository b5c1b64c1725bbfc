/** How a person enters: his account, what he is in which school, and how the ministry's files know him. */
package fr.ent.persistence.access;
