/** The rights as people ask about them: who reads a file, who read it, may he or may he not, and what a school chose. */
package fr.ent.ejb.rights;
