/** Who may read what, as rows: who teaches a pupil, what the journal says, what a school chose. */
package fr.ent.persistence.rights;
