/** Who did, read or was refused what. Lines are inserted, never changed. */
package fr.ent.persistence.audit;
