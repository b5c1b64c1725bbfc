/** Pages about the rights themselves: who can see a file, who read it, may he or may he not, and what a school chose. */
package fr.ent.web.rights;
