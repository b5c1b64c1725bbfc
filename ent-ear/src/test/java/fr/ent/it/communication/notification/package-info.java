/** Notices to families, in the server, in a browser and in a mailbox. */
package fr.ent.it.communication.notification;
