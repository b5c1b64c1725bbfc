/** Roll calls: who may take, mend and read them, and what follows. */
package fr.ent.ejb.schooling.attendance;
