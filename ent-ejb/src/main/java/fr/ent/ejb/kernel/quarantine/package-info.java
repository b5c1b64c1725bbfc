/** Files that people hand in: what is taken, where they wait, and who looks at them before anybody opens them. */
package fr.ent.ejb.kernel.quarantine;
