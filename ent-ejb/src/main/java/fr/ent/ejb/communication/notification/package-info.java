/** What people are told by mail: written with what it announces, sent by a job, shown to the school as proof. */
package fr.ent.ejb.communication.notification;
