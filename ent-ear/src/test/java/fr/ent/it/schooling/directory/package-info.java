/** Tests of the pages of divisions and pupils. */
package fr.ent.it.schooling.directory;
