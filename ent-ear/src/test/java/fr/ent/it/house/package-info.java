/** What holds for the whole house: every page for everybody, who sees what, who knocks at which door. */
package fr.ent.it.house;
