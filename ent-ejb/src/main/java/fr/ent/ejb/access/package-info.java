/** Accounts: who may enter, with which password or code, and what he is where. */
package fr.ent.ejb.access;
